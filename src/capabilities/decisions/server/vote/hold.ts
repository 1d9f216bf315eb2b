import { addDays, dayIn, instantOf } from '../../../../platform/clock/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { rulesOf } from '../../../governance/server/index.ts';
import { problems } from '../../rules/problems.ts';
import { lockVote } from './find.ts';

/**
 * It fell short in the room: those who were not there answer by phone or on paper until the end of the last day
 * that the bylaws give. For the command of the room that asked; again changes nothing.
 */
export async function holdOpen(tx: Tx, voteId: string): Promise<{ closesAt: Date }> {
  const vote = await lockVote(tx, voteId);
  if (vote.closedAt) throw problems.vote_closed();
  if (vote.heldAt && vote.closesAt) return { closesAt: vote.closesAt };
  const { parameters } = await rulesOf(tx, vote.versionId);
  if (typeof parameters.heldOpenDays !== 'number' || parameters.heldOpenDays < 1)
    throw problems.not_held_open();
  const { id: communityId, timeZone } = communityOf(tx);
  const closesAt = instantOf(
    timeZone,
    addDays(dayIn(timeZone, tx.clock()), parameters.heldOpenDays + 1),
    '00:00'
  );
  await tx.db
    .updateTable('vote')
    .set({ heldAt: tx.clock(), closesAt })
    .where('communityId', '=', communityId)
    .where('id', '=', voteId)
    .execute();
  await remember(tx, 'decisions.held_open', { voteId });
  return { closesAt };
}
