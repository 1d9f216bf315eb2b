import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, sql } from '../../../../platform/db/index.ts';
import { allow, may as can } from '../../../../platform/policy/index.ts';
import { namesById } from '../../../people/server/index.ts';
import { published, type Published } from '../../rules/vote/published.ts';
import type { Counted } from '../../rules/vote/counted.ts';
import { may } from '../../rules/policy.ts';
import { countedOf } from './count.ts';
import { findVote, type Vote } from './find.ts';
import { witnessesOf } from './recount.ts';

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
  /** For whoever may count again: who gave their word so far; null for everybody else. */
  recount: { witnesses: string[]; mine: boolean } | null;
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
      reasons,
      recount: vote.closedAt && can(tx, may.observe) ? await recountOf(tx, voteId) : null
    };
  });
}

async function recountOf(tx: Tx, voteId: string): Promise<Results['recount']> {
  const witnesses = await witnessesOf(tx, voteId);
  return {
    witnesses: witnesses.map(({ name }) => name),
    mine: witnesses.some(({ memberId }) => memberId === memberOf(tx.actor))
  };
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
  const { rows } = await sql<{ memberId: string; vote: string; reason: string }>`
    select member_id, mark ->> 'vote' as vote, reason from voter
     where community_id = ${communityOf(tx).id} and vote_id = ${voteId} and reason is not null
       and mark ->> 'vote' in ('stand_aside', 'block')`.execute(tx.db);
  const names = await namesById(
    tx,
    rows.map(({ memberId }) => memberId)
  );
  return rows
    .map(({ memberId, ...row }) => ({ name: names.get(memberId) ?? '', ...row }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
