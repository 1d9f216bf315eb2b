import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, sql } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { namesById, rollForDoor, type DoorName } from '../../../people/server/index.ts';
import type { Via } from '../../rules/door/arrival.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import { may } from '../../rules/policy.ts';
import { meetingOf } from '../plan/find.ts';

/** Who came last; a greeter can take a tap back. */
export type Latest = { id: string; memberId: string; name: string; at: Date; via: Via; here: boolean };

export type Door = { meeting: Meeting; here: number; guests: number; reviews: number; latest: Latest[] };

/** What a greeter has before them: how many are here, who came last, what waits for a look. */
export function doorOf(context: Context, meetingId: string): Promise<Door> {
  return read(context, async (tx) => {
    allow(tx, may.welcome);
    const meeting = await meetingOf(tx, meetingId);
    return { meeting, ...(await countsOf(tx, meetingId)), latest: await latestOf(tx, meetingId) };
  });
}

async function countsOf(tx: Tx, meetingId: string): Promise<Pick<Door, 'here' | 'guests' | 'reviews'>> {
  const communityId = communityOf(tx).id;
  const { rows } = await sql<{ here: number; guests: number; reviews: number }>`
    select
      (select count(*)::int from presence where community_id = ${communityId} and meeting_id = ${meetingId} and left_at is null) as here,
      (select count(*)::int from guest where community_id = ${communityId} and meeting_id = ${meetingId}) as guests,
      (select count(*)::int from arrival_review
        where community_id = ${communityId} and meeting_id = ${meetingId} and settled_at is null) as reviews`.execute(
    tx.db
  );
  return rows[0]!;
}

const FEW = 5;

async function latestOf(tx: Tx, meetingId: string): Promise<Latest[]> {
  const rows = await arrivals(tx, meetingId)
    .orderBy('arrival.receivedAt', 'desc')
    .orderBy('arrival.id')
    .limit(FEW)
    .execute();
  const names = await namesById(
    tx,
    rows.map(({ memberId }) => memberId)
  );
  return rows.map((row) => ({
    ...row,
    via: row.via as Via,
    here: !!row.here,
    name: names.get(row.memberId)!
  }));
}

const arrivals = (tx: Tx, meetingId: string) =>
  tx.db
    .selectFrom('arrival')
    .select(['arrival.id', 'arrival.memberId', 'arrival.at', 'arrival.via'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('presence')
            .select('presence.memberId')
            .whereRef('presence.communityId', '=', 'arrival.communityId')
            .whereRef('presence.meetingId', '=', 'arrival.meetingId')
            .whereRef('presence.memberId', '=', 'arrival.memberId')
            .where('presence.leftAt', 'is', null)
        )
        .as('here')
    )
    .where('arrival.communityId', '=', communityOf(tx).id)
    .where('arrival.meetingId', '=', meetingId)
    .where('arrival.kind', '=', 'in')
    .where('arrival.withdrawnAt', 'is', null);

/** The roll for a greeter's phone, and who is here already. It is kept there sealed, for when the line is gone. */
export function doorRoll(
  context: Context,
  meetingId: string
): Promise<{ people: DoorName[]; here: string[] }> {
  return read(context, async (tx) => {
    allow(tx, may.welcome);
    await meetingOf(tx, meetingId);
    return { people: await rollForDoor(tx), here: await hereIn(tx, meetingId) };
  });
}

/** The members who have been counted for this meeting. */
export async function attendedBy(tx: Tx, meetingId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('attendance')
    .select('memberId')
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .execute();
  return rows.map(({ memberId }) => memberId);
}

async function hereIn(tx: Tx, meetingId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('presence')
    .select('memberId')
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .where('leftAt', 'is', null)
    .execute();
  return rows.map(({ memberId }) => memberId);
}
