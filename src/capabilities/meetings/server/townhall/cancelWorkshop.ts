import type { Context } from '../../../../platform/context/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { atTownHall, keyOf } from './find.ts';
import { tellWorkshopCancelled } from './letters.ts';
import { giveUp, seatsIn } from './seatRows.ts';
import { workshopsOf } from './workshops.ts';

/** A workshop does not take place: everybody who sat or waited there is told, and can choose another. */
export function cancelWorkshop(
  context: Context,
  meetingId: string,
  workshopId: string,
  origin: string
): Promise<void> {
  return atTownHall(context, meetingId, may.prepareTownHall, async (tx, hall) => {
    const workshop = (await workshopsOf(tx, meetingId)).find(({ id }) => id === workshopId);
    if (!workshop) throw problems.no_such_workshop();
    if (workshop.cancelledAt) return;
    const seats = await seatsIn(tx, workshopId);
    await giveUp(tx, seats);
    await tx.db
      .updateTable('townHallWorkshop')
      .set({ cancelledAt: tx.clock() })
      .where((eb) => eb.and({ ...keyOf(tx, meetingId), id: workshopId }))
      .execute();
    for (const { registrationId } of seats)
      await tellWorkshopCancelled(tx, hall, { registrationId, workshop, origin });
    await remember(tx, 'meetings.workshop_cancelled', { meetingId, workshopId });
  });
}
