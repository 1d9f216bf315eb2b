import { memberOf, type Context } from '../../../../platform/context/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import type { FollowUp } from '../../rules/townhall/followUp.ts';
import { atTownHall } from './find.ts';
import { change, followUpOf } from './followUps.ts';
import { panelistOf, type Panelist } from './panel.ts';

/** What whoever takes a promise over has to know: who gave it, where, and in which words. */
export type HandedOn = { meeting: Meeting; panelist: Panelist; followUp: FollowUp };

/**
 * From here on another room holds the official to it and tells how it stands: kept in two lists, one promise would
 * have two states. Handed on twice it is handed on once.
 */
export function handOnFollowUp(context: Context, meetingId: string, id: string): Promise<HandedOn> {
  return atTownHall(context, meetingId, may.followUp, async (tx, { meeting }) => {
    const followUp = await followUpOf(tx, meetingId, id);
    const told = { meeting, followUp, panelist: await panelistOf(tx, meetingId, followUp.panelistId) };
    if (followUp.handedOnAt) return told;
    if (followUp.doneAt) throw problems.follow_up_done();
    await change(tx, meetingId, id, { handedOnAt: tx.clock(), handedOnBy: memberOf(tx.actor) });
    await remember(tx, 'meetings.follow_up_handed_on', { meetingId, followUpId: id });
    return told;
  });
}
