import type { Counts } from '../../../../kernels/bylaws/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, sql, transact } from '../../../../platform/db/index.ts';
import { allow, may as allowed } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { pictureOf, verdictOnly, type Picture, type Verdict } from '../../rules/door/room.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import { may } from '../../rules/policy.ts';
import { meetingOf } from '../plan/find.ts';
import { lockDoor } from './meeting.ts';
import { rulesOn, standingOf } from './neighbours.ts';
import { showNow } from './step.ts';

/** What a screen may show: everything to members, to all others how it stands and nothing else. */
export type Shown = {
  meeting: Meeting;
  /** Counts up with every picture; 0 before the first. */
  step: number;
  picture: Picture | null;
  verdict: Verdict | null;
};

/** The room as of its last step: one row, made once and read by every phone. */
export function roomOf(context: Context, meetingId: string): Promise<Shown> {
  return read(context, async (tx) => {
    const meeting = await meetingOf(tx, meetingId);
    const row = await tx.db
      .selectFrom('roomStep')
      .select(['step', 'picture'])
      .where('communityId', '=', communityOf(tx).id)
      .where('meetingId', '=', meetingId)
      .executeTakeFirst();
    const picture = (row?.picture ?? null) as unknown as Picture | null;
    const inside = allowed(tx, may.seeNumbers) || tx.actor.kind === 'system';
    const verdict = picture && verdictOnly(picture);
    return { meeting, step: row?.step ?? 0, picture: inside ? picture : null, verdict };
  });
}

/** The room as it is at this moment, for the votes and the greeters. */
export async function roomNow(tx: Tx, meeting: Pick<Meeting, 'id' | 'bodyId' | 'day'>): Promise<Picture> {
  const { of, members, roll, sizes } = await standingOf(tx, meeting.bodyId, meeting.day);
  const present = await presentAt(tx, meeting.id, tx.clock(), members);
  const guests = await guestsOf(tx, meeting.id);
  return pictureOf({ of, present, guests, roll, sizes }, await rulesOn(tx, meeting.day), tx.clock());
}

/** Members present at an instant, by category; with `among` only those of a body. */
export async function presentAt(
  tx: Tx,
  meetingId: string,
  at: Date,
  among: string[] | null = null
): Promise<Counts> {
  if (among?.length === 0) return {};
  let query = tx.db
    .selectFrom('presence')
    .innerJoin('attendance', (join) =>
      join
        .onRef('attendance.communityId', '=', 'presence.communityId')
        .onRef('attendance.meetingId', '=', 'presence.meetingId')
        .onRef('attendance.memberId', '=', 'presence.memberId')
    )
    .select(['attendance.category', sql<number>`count(*)::int`.as('people')])
    .where('presence.communityId', '=', communityOf(tx).id)
    .where('presence.meetingId', '=', meetingId)
    .where('arrivedAt', '<=', at)
    .where((eb) => eb.or([eb('leftAt', 'is', null), eb('leftAt', '>', at)]));
  if (among) query = query.where('presence.memberId', 'in', among);
  const rows = await query.groupBy('attendance.category').execute();
  return Object.fromEntries(rows.map(({ category, people }) => [category, people]));
}

async function guestsOf(tx: Tx, meetingId: string): Promise<number> {
  const { people } = await tx.db
    .selectFrom('guest')
    .select(sql<number>`count(*)::int`.as('people'))
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .executeTakeFirstOrThrow();
  return people;
}

/** The facilitator counts the room before a vote: the screens show it exactly, whatever step it is. */
export function countNow(context: Context, meetingId: string): Promise<Shown> {
  return transact(context, async (tx) => {
    allow(tx, may.countNow);
    await showNow(tx, await lockDoor(tx, meetingId));
    await remember(tx, 'meetings.room_counted', { meetingId });
    return roomOf(tx, meetingId);
  });
}
