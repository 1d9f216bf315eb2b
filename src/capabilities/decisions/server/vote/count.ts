import type { Counts } from '../../../../kernels/bylaws/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import type { Mark } from '../../rules/vote/ballot.ts';
import { MODES, type Audit, type Ballots, type Counted } from '../../rules/vote/counted.ts';
import { problems } from '../../rules/problems.ts';
import { findVote, type Vote } from './find.ts';
import { refusedIn } from './refused.ts';

/** What is written down at the close; the ballots themselves lie in the box. */
type Figures = Omit<Counted, 'ballots' | 'audit'> & { dropped: Audit['dropped'] };

/** A closed vote, counted from its box. */
export async function countedOf(tx: Tx, voteId: string): Promise<Counted> {
  const vote = await findVote(tx, voteId);
  if (!vote.closedAt) throw problems.not_open();
  const { figures } = await tx.db
    .selectFrom('vote')
    .select('figures')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', voteId)
    .executeTakeFirstOrThrow();
  const { dropped, ...said } = figures as unknown as Figures;
  return {
    ...said,
    ballots: await boxOf(tx, voteId),
    audit: { dropped, refused: await refusedIn(tx, voteId) }
  };
}

/** The ballots in the box that say the same, the most frequent first. */
export async function boxOf(tx: Tx, voteId: string): Promise<Ballots> {
  const { rows } = await sql<{ mark: Mark; count: number }>`
    select mark, count(*)::int as count from ballot
     where community_id = ${communityOf(tx).id} and vote_id = ${voteId}
     group by mark order by count desc, mark`.execute(tx.db);
  return rows;
}

type Beside = { dropped: Audit['dropped']; unreadable: number };

export async function figuresOf(tx: Tx, vote: Vote, { dropped, unreadable }: Beside): Promise<Figures> {
  const { rows } = await sql<{
    category: keyof Counts;
    mode: keyof Counted['byMode'] | null;
    state: string;
    people: number;
  }>`
    select category, mode, state, count(*)::int as people from voter
     where community_id = ${communityOf(tx).id} and vote_id = ${vote.id} group by 1, 2, 3`.execute(tx.db);
  const sum = (some: typeof rows): number => some.reduce((people, row) => people + row.people, 0);
  const voted = rows.filter(({ mode }) => mode !== null);
  const voters: Counts = {};
  for (const { category, people } of voted) voters[category] = (voters[category] ?? 0) + people;
  return {
    byMode: Object.fromEntries(
      MODES.map((mode) => [mode, sum(voted.filter((row) => row.mode === mode))])
    ) as Counted['byMode'],
    eligible: sum(rows.filter(({ state }) => state === 'eligible')) + dropped.suspended,
    recused: sum(rows.filter(({ state }) => state === 'recused')),
    voters,
    present: null,
    hands: [],
    invalid: unreadable,
    dropped
  };
}
