import { dayIn } from '../../../../platform/clock/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { categoriesOn } from '../../../people/server/index.ts';
import { may } from '../../rules/policy.ts';

/** Of the last meetings of a body, newest first: how many there were, and to how many each of these people came. */
export type Faithful = { meetings: number; came: Map<string, number> };

const LAST = 12;

/** Who of a body came to its own meetings. A person counts once a meeting, whichever of their rows was signed in. */
export function attendanceOfBody(context: Context, bodyId: string, memberIds: string[]): Promise<Faithful> {
  return read(context, async (tx) => {
    allow(tx, may.seeInside);
    const meetings = memberIds.length ? await lastMeetings(tx, bodyId) : [];
    if (!meetings.length) return { meetings: 0, came: new Map() };
    const rows = await signedIn(tx, meetings);
    const asked = new Set([...memberIds, ...rows.map(({ memberId }) => memberId)]);
    const people = await categoriesOn(tx, [...asked], dayIn(communityOf(tx).timeZone, tx.clock()));
    const personOf = (id: string) => people.get(id)?.personId ?? id;
    const came = Map.groupBy(rows, ({ memberId }) => personOf(memberId));
    const times = (id: string) => new Set(came.get(personOf(id))?.map(({ meetingId }) => meetingId)).size;
    return { meetings: meetings.length, came: new Map(memberIds.map((id) => [id, times(id)])) };
  });
}

async function lastMeetings(tx: Tx, bodyId: string): Promise<string[]> {
  const meetings = await tx.db
    .selectFrom('meeting')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('bodyId', '=', bodyId)
    .where('closedAt', 'is not', null)
    .where('cancelledAt', 'is', null)
    .orderBy('startsAt', 'desc')
    .limit(LAST)
    .execute();
  return meetings.map(({ id }) => id);
}

const signedIn = (tx: Tx, meetings: string[]) =>
  tx.db
    .selectFrom('attendance')
    .select(['meetingId', 'memberId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', 'in', meetings)
    .execute();
