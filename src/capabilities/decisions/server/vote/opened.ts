import type { Tx } from '../../../../platform/context/index.ts';
import { problems } from '../../rules/problems.ts';
import { isOpen, lockVote, type Vote } from './find.ts';

/** A vote that takes ballots, held still. */
export async function lockOpen(tx: Tx, voteId: string): Promise<Vote> {
  const vote = await lockUnclosed(tx, voteId);
  if (!isOpen(vote, tx.clock())) throw problems.vote_closed();
  return vote;
}

/** A vote that nobody has closed, whatever its hour: paper is read after the last ballot is in the box. */
export async function lockUnclosed(tx: Tx, voteId: string): Promise<Vote> {
  const vote = await lockVote(tx, voteId);
  if (vote.closedAt) throw problems.vote_closed();
  return vote;
}
