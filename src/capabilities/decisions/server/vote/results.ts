import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, sql, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { writeCsv } from '../../../../platform/sheets/index.ts';
import type { Mark } from '../../rules/vote/ballot.ts';
import { expanded } from '../../rules/vote/adding.ts';
import { published, type Published } from '../../rules/vote/published.ts';
import type { Counted } from '../../rules/vote/counted.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { countedOf } from './count.ts';
import { findVote, type Vote } from './find.ts';

/** A closed vote as every member may see it. */
export type Results = Published & {
  vote: Omit<Vote, 'sealKey'>;
  eligible: number;
  recused: number;
  cast: number;
  invalid: number;
  /** Sorted, so that their order says nothing; none in an open vote. */
  trackers: string[];
  audit: Counted['audit'];
  /** Who stood aside or in the way, and why; only in a vote by name. */
  reasons: { name: string; vote: string; reason: string }[];
};

export function resultsOf(context: Context, voteId: string): Promise<Results> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const { sealKey: _, ...vote } = await findVote(tx, voteId);
    const counted = await countedOf(tx, voteId);
    const { eligible, recused, invalid, audit } = counted;
    const cast = counted.ballots.reduce((all, { count }) => all + count, 0);
    const [trackers, reasons] = [await trackersOf(tx, voteId), await reasonsOf(tx, voteId)];
    return {
      ...published(counted, vote.form, vote),
      vote,
      eligible,
      recused,
      cast,
      invalid,
      trackers,
      audit,
      reasons
    };
  });
}

async function trackersOf(tx: Tx, voteId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('countedTracker')
    .select('tracker')
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .orderBy('tracker')
    .execute();
  return rows.map(({ tracker }) => tracker);
}

async function reasonsOf(tx: Tx, voteId: string): Promise<Results['reasons']> {
  const { rows } = await sql<Results['reasons'][number]>`
    select m.name, v.mark ->> 'vote' as vote, v.reason
      from voter v join member m on m.community_id = v.community_id and m.id = v.member_id
     where v.community_id = ${communityOf(tx).id} and v.vote_id = ${voteId} and v.reason is not null
       and v.mark ->> 'vote' in ('stand_aside', 'block')
     order by m.name`.execute(tx.db);
  return rows;
}

/** Every ballot, for an observer who counts again; that they had it is remembered. As a sheet, one ballot a row. */
export function recountSheet(context: Context, voteId: string): Promise<Uint8Array> {
  return transact(context, async (tx) => {
    allow(tx, may.observe);
    const vote = await findVote(tx, voteId);
    const { ballots } = await countedOf(tx, voteId);
    if (!vote.closedAt) throw problems.vote_not_closed();
    await remember(tx, 'decisions.ballots_given', { voteId });
    return writeCsv(
      ['ballot', 'mark'],
      expanded(ballots).map((mark, place) => [String(place + 1), inOneCell(mark)])
    );
  });
}

/** `yes`, `ana; luz`, or rank by rank `ana > luz = eva`. */
function inOneCell(mark: Mark): string {
  if (mark.kind === 'choose') return mark.chosen.join('; ');
  if (mark.kind === 'rank') return mark.ranks.map((rank) => rank.join(' = ')).join(' > ');
  if (mark.kind === 'score')
    return Object.entries(mark.scores)
      .map(([option, score]) => `${option}: ${score}`)
      .join('; ');
  return mark.vote;
}
