import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { namesById } from '../../../people/server/index.ts';
import type { Reason } from '../../rules/door/arrival.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { meetingOf } from '../plan/find.ts';
import { letIn, refusalOf } from './letIn.ts';
import { lockDoor } from './meeting.ts';
import { personOn } from './neighbours.ts';

type Case = { id: string; meetingId: string; memberId: string | null; at: Date; reason: Reason };

/** Keeps what could not be taken as it came. Kept once, however often the device tells it. */
export async function keepForReview(tx: Tx, kept: Case): Promise<{ reason: Reason }> {
  const { actor } = tx;
  const { id, meetingId, memberId, reason } = kept;
  const added = await insertOnce(tx, 'arrivalReview', {
    id,
    meetingId,
    memberId,
    reason,
    communityId: communityOf(tx).id,
    deviceId: actor.kind === 'device' ? actor.deviceId : null,
    claimedAt: kept.at,
    receivedAt: tx.clock()
  });
  if (added) await remember(tx, 'meetings.arrival_kept', { reviewId: id, meetingId, reason });
  return { reason };
}

export type Review = {
  id: string;
  reason: Reason;
  memberId: string | null;
  name: string | null;
  claimedAt: Date | null;
  receivedAt: Date;
  settledAs: 'counted' | 'not_counted' | null;
};

/** What waits for somebody to look at it, the oldest first, then what was settled. */
export function reviewsOf(context: Context, meetingId: string): Promise<Review[]> {
  return read(context, async (tx) => {
    allow(tx, may.review);
    const rows = await tx.db
      .selectFrom('arrivalReview as review')
      .select(['review.id', 'reason', 'memberId', 'claimedAt', 'receivedAt', 'settledAs'])
      .where('review.communityId', '=', communityOf(tx).id)
      .where('meetingId', '=', meetingId)
      .orderBy((eb) => eb('settledAt', 'is not', null))
      .orderBy('receivedAt')
      .orderBy('review.id')
      .limit(200)
      .execute();
    const names = await namesById(
      tx,
      rows.map(({ memberId }) => memberId)
    );
    return rows.map((row) => ({ ...row, name: names.get(row.memberId ?? '') ?? null })) as Review[];
  });
}

/** The same with its meeting, for the page. */
export function reviewPage(
  context: Context,
  meetingId: string
): Promise<{ meeting: Meeting; reviews: Review[] }> {
  return read(context, async (tx) => ({
    meeting: await meetingOf(tx, meetingId),
    reviews: await reviewsOf(tx, meetingId)
  }));
}

/**
 * Settles a case: it counts as an arrival of this member (the one known, or the one the greeter names), or it
 * does not. Settling it again in the same way is harmless.
 */
export function settleReview(
  context: Context,
  reviewId: string,
  verdict: { count: boolean; memberId?: string }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.review);
    const kept = await lockReview(tx, reviewId);
    if (kept.settledAs) return;
    const memberId = kept.memberId ?? verdict.memberId ?? null;
    if (verdict.count && !memberId) throw problems.nobody_named();
    const settledAs = verdict.count ? 'counted' : 'not_counted';
    if (memberId && verdict.count) await countNowFor(tx, { ...kept, memberId });
    await tx.db
      .updateTable('arrivalReview')
      .set({ settledAs, memberId, settledAt: tx.clock(), settledBy: memberOf(tx.actor) })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', reviewId)
      .execute();
    await remember(tx, 'meetings.arrival_settled', { reviewId, meetingId: kept.meetingId, settledAs });
  });
}

async function lockReview(tx: Tx, id: string) {
  const row = await tx.db
    .selectFrom('arrivalReview')
    .select(['id', 'meetingId', 'memberId', 'claimedAt', 'settledAs'])
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw problems.no_such_review();
  return row;
}

/** At the time the device told, where the meeting's day knows it, else as if they had come at the beginning. */
async function countNowFor(
  tx: Tx,
  kept: { id: string; meetingId: string; memberId: string; claimedAt: Date | null }
) {
  const meeting = await lockDoor(tx, kept.meetingId);
  const who = await personOn(tx, kept.memberId, meeting.day);
  if (!who) throw problems.unknown_member();
  const usable = kept.claimedAt && refusalOf(tx, meeting, kept.claimedAt) === null;
  const at = usable ? kept.claimedAt! : meeting.startsAt;
  await letIn(tx, meeting, who, { id: kept.id, at, via: 'search' });
}
