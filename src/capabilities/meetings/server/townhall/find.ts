import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow, type Rule } from '../../../../platform/policy/index.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import type { TownHall } from '../../rules/townhall/townHall.ts';
import { problems } from '../../rules/problems.ts';
import { lockMeeting, meetingOf } from '../plan/find.ts';

export type Hall = { meeting: Meeting; hall: TownHall };

const rows = (tx: Tx, meetingId: string) =>
  tx.db
    .selectFrom('townHall')
    .select(['meetingId', 'about', 'seats', 'registrationClosesAt'])
    .select(['questionsOpenedAt', 'questionsClosedAt', 'roomCode'])
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId);

type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;

const hallFrom = (row: Row): TownHall => ({ ...row, about: row.about as unknown as Localized });

/** What a meeting has more as a town hall; null where it is none. */
export async function townHallIfAny(tx: Tx, meetingId: string): Promise<TownHall | null> {
  const row = await rows(tx, meetingId).executeTakeFirst();
  return row ? hallFrom(row) : null;
}

/** The town hall with its meeting, as anybody may know it: an announced one is public, a draft is for those who plan. */
export async function townHallOf(tx: Tx, meetingId: string): Promise<Hall> {
  const meeting = await meetingOf(tx, meetingId);
  const hall = await townHallIfAny(tx, meetingId);
  if (!hall) throw problems.no_town_hall();
  return { meeting, hall };
}

/** The same, held still: registrations, seats and lines of one town hall change one after the other. */
export async function lockTownHall(tx: Tx, meetingId: string): Promise<Hall> {
  const row = await rows(tx, meetingId).forUpdate().executeTakeFirst();
  if (!row) throw problems.no_town_hall();
  return { meeting: await meetingOf(tx, meetingId), hall: hallFrom(row) };
}

/** The first two beats of a command about a town hall: allow, and hold it still. */
export function atTownHall<T>(
  context: Context,
  meetingId: string,
  rule: Rule,
  work: (tx: Tx, hall: Hall) => Promise<T>
): Promise<T> {
  return transact(context, async (tx) => {
    allow(tx, rule);
    return work(tx, await lockTownHall(tx, meetingId));
  });
}

/** A meeting that can become one. */
export async function lockKind(tx: Tx, meetingId: string): Promise<Meeting> {
  const meeting = await lockMeeting(tx, meetingId);
  if (meeting.kind !== 'town_hall') throw problems.not_this_kind();
  return meeting;
}

/** Where the rows of one town hall are found. */
export const keyOf = (tx: Tx, meetingId: string) => ({ communityId: communityOf(tx).id, meetingId });
