import { memberOf, type Context } from '../../../../platform/context/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { questionsOpen } from '../../rules/townhall/townHall.ts';
import { addRegistration } from './addRegistration.ts';
import { arriveAs } from './arrive.ts';
import { atTownHall } from './find.ts';
import { holderIfAny, ticketOf } from './ticket.ts';

type Joining = { id: string; code: string; name: string; language: string };

/** Whoever reads the code on the screen is in the room, and may ask and give thumbs without having registered. */
export function joinRoom(
  context: Context,
  meetingId: string,
  { id, code, name, language }: Joining
): Promise<{ ticket: string }> {
  return atTownHall(context, meetingId, may.comeToTownHall, async (tx, hall) => {
    if (!questionsOpen(hall.hall, hall.meeting)) throw problems.questions_over();
    if (code.trim() !== hall.hall.roomCode) throw problems.room_code_wrong();
    const known = await holderIfAny(tx, meetingId, ticketOf(tx, id));
    const memberId = (await holderIfAny(tx, meetingId, null)) ? null : memberOf(tx.actor);
    const row = {
      ...{ id, name: name.trim(), language, memberId },
      ...{ home: null, keepInTouch: false, via: 'room' as const, contact: null, contactKind: null }
    };
    const registration = known ?? (await addRegistration(tx, meetingId, row));
    if (hall.meeting.openedAt) await arriveAs(tx, registration, 'in_person');
    return { ticket: ticketOf(tx, registration.id) };
  });
}
