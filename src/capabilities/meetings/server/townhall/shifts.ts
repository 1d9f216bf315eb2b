import { instantOf } from '../../../../platform/clock/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { stillWanted } from '../../rules/townhall/shift.ts';
import { clash } from '../../rules/townhall/workshop.ts';
import { refuseGaps, refuseWhenOver } from '../plan/changes.ts';
import { atTownHall, keyOf, townHallOf } from './find.ts';
import { shiftsOf, type ShiftRow } from './shiftRows.ts';
import { holderIfAny, holderOf } from './ticket.ts';

/** Times (`08:30`) are those of the community's wall on the day; a shift may begin before the doors open. */
export type NewShift = { id: string; task: Localized; start: string; end: string; wanted: number };

export function addShift(context: Context, meetingId: string, shift: NewShift): Promise<void> {
  return atTownHall(context, meetingId, may.prepareTownHall, async (tx, { meeting }) => {
    refuseWhenOver(meeting);
    refuseGaps(tx, [shift.task]);
    const at = (time: string) => instantOf(communityOf(tx).timeZone, meeting.day, time);
    const [startsAt, endsAt] = [at(shift.start), at(shift.end)];
    if (endsAt <= startsAt) throw problems.ends_before_start();
    const row = { id: shift.id, task: JSON.stringify(shift.task), startsAt, endsAt, wanted: shift.wanted };
    if (await insertOnce(tx, 'townHallShift', { ...keyOf(tx, meetingId), ...row }))
      await remember(tx, 'meetings.shift_added', { meetingId, shiftId: shift.id });
  });
}

type Choice = { ticket: string | null; shiftId: string };

/** Whoever is registered takes a shift, as long as hands are wanted and they have none at that hour. */
export function takeShift(context: Context, meetingId: string, { ticket, shiftId }: Choice): Promise<void> {
  return atTownHall(context, meetingId, may.comeToTownHall, async (tx, { meeting }) => {
    refuseWhenOver(meeting);
    const holder = await holderOf(tx, meetingId, ticket);
    const shifts = await shiftsOf(tx, meetingId);
    const shift = found(shifts, shiftId);
    const isMine = ({ people }: ShiftRow) => people.some(({ id }) => id === holder.id);
    if (isMine(shift)) return;
    if (!stillWanted(shift)) throw problems.shift_full();
    if (shifts.some((one) => isMine(one) && clash(one, shift))) throw problems.shift_clash();
    const row = { id: newId(tx.clock().getTime()), shiftId, registrationId: holder.id, takenAt: tx.clock() };
    await insertOnce(tx, 'townHallShiftTaken', { ...keyOf(tx, meetingId), ...row });
    await remember(tx, 'meetings.shift_taken', { meetingId, shiftId, registrationId: holder.id });
  });
}

const found = (shifts: ShiftRow[], id: string): ShiftRow => {
  const shift = shifts.find((one) => one.id === id);
  if (!shift) throw problems.no_such_shift();
  return shift;
};

export function leaveShift(context: Context, meetingId: string, { ticket, shiftId }: Choice): Promise<void> {
  return atTownHall(context, meetingId, may.comeToTownHall, async (tx) => {
    const holder = await holderOf(tx, meetingId, ticket);
    if (await giveBackShifts(tx, meetingId, holder.id, shiftId))
      await remember(tx, 'meetings.shift_left', { meetingId, shiftId, registrationId: holder.id });
  });
}

/** One shift of somebody, or all of them when they cannot come. */
export async function giveBackShifts(
  tx: Tx,
  meetingId: string,
  registrationId: string,
  shiftId?: string
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('townHallShiftTaken')
    .set({ leftAt: tx.clock() })
    .where((eb) => eb.and({ ...keyOf(tx, meetingId), registrationId, ...(shiftId && { shiftId }) }))
    .where('leftAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export type ShiftSeen = Omit<ShiftRow, 'people'> & { mine: boolean; names: string[] };

/** The shifts, for anybody; names of volunteers only for those who prepare. */
export function shiftsAt(context: Context, meetingId: string, ticket: string | null): Promise<ShiftSeen[]> {
  return read(context, async (tx) => {
    await townHallOf(tx, meetingId);
    const holder = await holderIfAny(tx, meetingId, ticket);
    const named = may.prepareTownHall.allows(tx.actor);
    return (await shiftsOf(tx, meetingId)).map(({ people, ...shift }) => ({
      ...shift,
      mine: people.some(({ id }) => id === holder?.id),
      names: named ? people.map(({ name }) => name ?? '') : []
    }));
  });
}
