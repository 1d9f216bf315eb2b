import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { sql, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { Problem } from '../../../../platform/problem/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { newNumber } from '../../rules/vote/tracker.ts';
import { lockOpen } from './opened.ts';
import { barrier } from './barrier.ts';
import { isOpen, shareVote } from './find.ts';
import { noteRefusal } from './refused.ts';

const MOST = 2000;

/** More ballots to print: each has a number that is drawn by lot and given to nobody. */
export function issuePaper(context: Context, voteId: string, count: number): Promise<{ numbers: string[] }> {
  return transact(context, async (tx) => {
    allow(tx, may.keepPaper);
    await lockOpen(tx, voteId);
    if (!Number.isInteger(count) || count < 1 || count > MOST) throw problems.numbers_unclear();
    const numbers = [...new Set(Array.from({ length: count }, newNumber))].sort();
    const { id: communityId } = communityOf(tx);
    await tx.db
      .insertInto('paperBallot')
      .values(numbers.map((number) => ({ communityId, voteId, number })))
      .onConflict((there) => there.doNothing())
      .execute();
    await remember(tx, 'decisions.paper_issued', { voteId, count: numbers.length });
    return { numbers };
  });
}

/** Somebody is handed a ballot: from now on paper is their way. Whoever has voted already takes that back first. */
export async function handPaperTo(context: Context, voteId: string, memberId: string): Promise<void> {
  const refused = await transact(context, async (tx) => {
    allow(tx, may.keepPaper);
    const vote = await shareVote(tx, voteId);
    const voter = isOpen(vote, tx.clock()) ? await barrier(tx, voteId, memberId) : problems.vote_closed();
    if (voter instanceof Problem) return noteRefusal(tx, voteId, voter);
    if (voter.mode === 'paper') return null;
    if (voter.mode || !(await markAsPaper(tx, voteId, voter.memberId)))
      return noteRefusal(tx, voteId, problems.voted_already());
    await remember(tx, 'decisions.paper_handed', { voteId, memberId: voter.memberId });
    return null;
  });
  if (refused) throw refused;
}

/** False where another way was taken in the meantime. */
async function markAsPaper(tx: Tx, voteId: string, memberId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('voter')
    .set({ mode: 'paper' })
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .where('memberId', '=', memberId)
    .where('mode', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function issuedIn(tx: Tx, voteId: string): Promise<number> {
  const { rows } = await sql<{ papers: number }>`
    select count(*)::int as papers from paper_ballot
     where community_id = ${communityOf(tx).id} and vote_id = ${voteId}`.execute(tx.db);
  return rows[0]!.papers;
}

/** How many people hold or have cast a paper ballot. */
export async function handedIn(tx: Tx, voteId: string): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(*)::int as people from voter
     where community_id = ${communityOf(tx).id} and vote_id = ${voteId} and mode = 'paper'`.execute(tx.db);
  return rows[0]!.people;
}

/** A vote taken back while the vote is open, so that another way is free. Only by the voter. */
export function withdrawVote(context: Context, voteId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.vote);
    const vote = await shareVote(tx, voteId);
    if (!isOpen(vote, tx.clock())) throw problems.vote_closed();
    const voter = await barrier(tx, voteId, memberOf(tx.actor)!);
    if (voter instanceof Problem) throw voter;
    await tx.db
      .updateTable('voter')
      .set({ mode: null, mark: null, reason: null, envelope: null })
      .where('communityId', '=', communityOf(tx).id)
      .where('voteId', '=', voteId)
      .where('memberId', '=', voter.memberId)
      .where('mode', 'in', ['phone', 'call', 'kiosk'])
      .execute();
    if (!vote.secret) await remember(tx, 'decisions.vote_withdrawn', { voteId, memberId: voter.memberId });
  });
}
