import { addDays, instantOf } from '../../../../platform/clock/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import { may } from '../../rules/policy.ts';
import { upcoming } from '../plan/find.ts';
import { keyOf, lockTownHall, townHallIfAny } from './find.ts';
import { tellCalledOff, tellReminder } from './letters.ts';
import { registrationFrom, registrations } from './registrationRows.ts';

const BATCH = 200;

/** A word on the day before, and at once when it is called off, to everybody who registered. The system does it. */
export async function writeToRegistered(context: Context, origin: string): Promise<void> {
  allow(context, may.writeToMembers);
  const ahead = await read(context, async (tx) => {
    const kind = (await upcoming(tx, 200)).filter((meeting) => meeting.kind === 'town_hall');
    const halls: Meeting[] = [];
    for (const meeting of kind) if (await townHallIfAny(tx, meeting.id)) halls.push(meeting);
    return halls;
  });
  for (const meeting of ahead) while (await writeBatch(context, meeting.id, origin));
}

type Due = 'remindedAt' | 'calledOffAt';

function writeBatch(context: Context, meetingId: string, origin: string): Promise<boolean> {
  return transact(context, async (tx) => {
    const hall = await lockTownHall(tx, meetingId);
    const due = dueNow(tx, hall.meeting);
    if (!due) return false;
    const rows = await registrations(tx, meetingId)
      .where('leftAt', 'is', null)
      .where(due, 'is', null)
      .orderBy('number')
      .limit(BATCH)
      .execute();
    const tell = due === 'calledOffAt' ? tellCalledOff : tellReminder;
    for (const row of rows) await tell(tx, hall, registrationFrom(row), origin);
    await mark(tx, meetingId, rows, due);
    if (rows.length) await remember(tx, 'meetings.written_to_registered', { meetingId, kind: due });
    return rows.length === BATCH;
  });
}

function dueNow(tx: Tx, { cancelledAt, openedAt, startsAt, day }: Meeting): Due | null {
  if (startsAt <= tx.clock()) return null;
  if (cancelledAt) return 'calledOffAt';
  const from = instantOf(communityOf(tx).timeZone, addDays(day, -1), '10:00');
  return !openedAt && tx.clock() >= from ? 'remindedAt' : null;
}

async function mark(tx: Tx, meetingId: string, rows: { id: string }[], due: Due): Promise<void> {
  if (!rows.length) return;
  await tx.db
    .updateTable('townHallRegistration')
    .set({ [due]: tx.clock() })
    .where((eb) => eb.and(keyOf(tx, meetingId)))
    .where(
      'id',
      'in',
      rows.map(({ id }) => id)
    )
    .execute();
}
