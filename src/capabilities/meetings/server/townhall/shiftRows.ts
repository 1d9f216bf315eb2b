import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { Shift } from '../../rules/townhall/shift.ts';
import { keyOf } from './find.ts';

export type ShiftRow = Shift & { people: { id: string; name: string | null }[] };

/** The shifts of one town hall by their hour, each with whoever took it. */
export async function shiftsOf(tx: Tx, meetingId: string): Promise<ShiftRow[]> {
  const shifts = await tx.db
    .selectFrom('townHallShift')
    .select(['id', 'task', 'startsAt', 'endsAt', 'wanted'])
    .where((eb) => eb.and(keyOf(tx, meetingId)))
    .orderBy('startsAt')
    .orderBy('id')
    .execute();
  const taken = await takenAt(tx, meetingId);
  return shifts.map((shift) => {
    const people = taken.filter(({ shiftId }) => shiftId === shift.id);
    return { ...shift, task: shift.task as unknown as Shift['task'], taken: people.length, people };
  });
}

const takenAt = (tx: Tx, meetingId: string) =>
  tx.db
    .selectFrom('townHallShiftTaken as taken')
    .innerJoin('townHallRegistration as person', (join) =>
      join
        .onRef('person.communityId', '=', 'taken.communityId')
        .onRef('person.id', '=', 'taken.registrationId')
    )
    .select(['taken.shiftId', 'person.id', 'person.name'])
    .where('taken.communityId', '=', communityOf(tx).id)
    .where('taken.meetingId', '=', meetingId)
    .where('taken.leftAt', 'is', null)
    .orderBy('taken.takenAt')
    .execute();
