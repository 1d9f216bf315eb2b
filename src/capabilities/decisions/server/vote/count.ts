import type { Counts } from '../../../../kernels/bylaws/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import type { Mark } from '../../rules/vote/ballot.ts';
import { MODES, type Audit, type Ballots, type Counted, type Mode } from '../../rules/vote/counted.ts';
import { added, together } from '../../rules/vote/adding.ts';
import { ballotsOf, handsUp, hereBy, votersBy } from '../../rules/vote/hands.ts';
import { problems } from '../../rules/problems.ts';
import { findVote, type Vote } from './find.ts';
import { standing } from './hands.ts';
import { refusedIn } from './refused.ts';

/** What is written down at the close; the ballots themselves lie in the box. */
type Figures = Omit<Counted, 'ballots' | 'hands' | 'audit'> & { dropped: Audit['dropped'] };

/** A closed vote, counted from its box and the hands that stand. */
export async function countedOf(tx: Tx, voteId: string): Promise<Counted> {
  const vote = await findVote(tx, voteId);
  if (!vote.closedAt) throw problems.vote_not_closed();
  if (vote.void) throw problems.vote_void();
  const { dropped, ...said } = await figuresKept(tx, voteId);
  const shown = await standing(tx, voteId);
  const hands = shown ? ballotsOf(shown.sheet, vote.form) : [];
  const ballots = together(await boxOf(tx, voteId), hands);
  return { ...said, ballots, hands, audit: { dropped, refused: await refusedIn(tx, voteId) } };
}

async function figuresKept(tx: Tx, voteId: string): Promise<Figures> {
  const { figures } = await tx.db
    .selectFrom('vote')
    .select('figures')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', voteId)
    .executeTakeFirstOrThrow();
  return figures as unknown as Figures;
}

/** The ballots in the box that say the same, the most frequent first. */
export async function boxOf(tx: Tx, voteId: string): Promise<Ballots> {
  const { rows } = await sql<{ mark: Mark; count: number }>`
    select mark, count(*)::int as count from ballot
     where community_id = ${communityOf(tx).id} and vote_id = ${voteId}
     group by mark order by count desc, mark`.execute(tx.db);
  return rows;
}

type Beside = { dropped: Audit['dropped']; invalid: number; papers: number };
type Row = { category: keyof Counts; mode: Mode | null; state: string; people: number };

export async function figuresOf(tx: Tx, vote: Vote, { dropped, invalid, papers }: Beside): Promise<Figures> {
  const { rows } = await sql<Row>`
    select category, mode, state, count(*)::int as people from voter
     where community_id = ${communityOf(tx).id} and vote_id = ${vote.id} group by 1, 2, 3`.execute(tx.db);
  const shown = await standing(tx, vote.id);
  const own = byCategory(rows.filter(({ mode }) => mode !== null && mode !== 'hands'));
  return {
    byMode: { ...modesOf(rows), paper: papers, hands: shown ? handsUp(shown.sheet) : 0 },
    eligible: people(rows.filter(({ state }) => state === 'eligible')) + dropped.suspended,
    recused: people(rows.filter(({ state }) => state === 'recused')),
    voters: added(own, shown ? votersBy(shown.sheet) : {}),
    present: shown && added(hereBy(shown.sheet), own, negative(shown.elsewhere)),
    invalid,
    dropped
  };
}

const people = (rows: Row[]): number => rows.reduce((all, row) => all + row.people, 0);

const modesOf = (rows: Row[]) =>
  Object.fromEntries(
    MODES.map((one) => [one, people(rows.filter(({ mode }) => mode === one))])
  ) as Counted['byMode'];

const byCategory = (rows: Row[]): Counts =>
  added(...rows.map(({ category, people: some }) => ({ [category]: some }) as Counts));

/** Whoever sat in the room and voted by phone held up a card when asked who is here: counted there. */
const negative = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).map(([category, some]) => [category, -some]));
