import { memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { selfSignInOpen, type Mode, type Reason, type Via } from '../../rules/door/arrival.ts';
import { firstNameOf } from '../../rules/door/names.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { whoIs, type Shown } from './card.ts';
import { letIn, refusalOf, type Outcome } from './letIn.ts';
import { lockDoor } from './meeting.ts';
import { keepForReview } from './review.ts';

/** Somebody at the door, with a card or found by name; `at` and `id` are those of the device that saw them. */
export type Arrival = Shown & { via: Via; mode?: Mode; id?: string; at?: Date };

/** What the door answers. `already_here` is no mistake: the door is busy and volunteers double-tap. */
export type Answer = {
  outcome: Outcome;
  arrivalId: string;
  memberId: string;
  firstName: string;
  language: string;
};

/** Signs somebody in, once per person and meeting. What cannot be taken is kept for review, then refused aloud. */
export async function signIn(context: Context, meetingId: string, arrival: Arrival): Promise<Answer> {
  const taken = await take(context, meetingId, arrival);
  if ('reason' in taken) throw problems[taken.reason]();
  return taken;
}

/** As `signIn`, but tells the reason instead of throwing it: for the phones that sync many at once. */
export function take(
  context: Context,
  meetingId: string,
  arrival: Arrival
): Promise<Answer | { reason: Reason }> {
  return transact(context, async (tx) => {
    allowArrival(tx, meetingId, arrival);
    const meeting = await lockDoor(tx, meetingId);
    if (arrival.via === 'self' && !selfSignInOpen(meeting, tx.clock())) throw problems.self_sign_in_later();
    const entry = { ...arrival, at: arrival.at ?? tx.clock(), id: arrival.id ?? newId(tx.clock().getTime()) };
    const who = await whoIs(tx, arrival, meeting.day);
    const reason = refusalOf(tx, meeting, entry.at);
    if ('reason' in who)
      return keepForReview(tx, { ...entry, meetingId, memberId: null, reason: who.reason });
    const { memberId, language } = who;
    if (reason) return keepForReview(tx, { ...entry, meetingId, memberId, reason });
    const outcome = await letIn(tx, meeting, who, entry);
    return { outcome, arrivalId: entry.id, memberId, firstName: firstNameOf(who.name), language };
  });
}

/** Greeters sign anybody in; a kiosk only cards; members themselves. */
function allowArrival(tx: Tx, meetingId: string, { via, memberId }: Arrival): void {
  if (via === 'self') {
    allow(tx, may.signInSelf);
    if (memberId !== memberOf(tx.actor)) throw problems.own_name_only();
    return;
  }
  allow(tx, may.signIn, meetingId);
  if (tx.actor.kind === 'device' && via !== 'card') throw problems.cards_only();
}
