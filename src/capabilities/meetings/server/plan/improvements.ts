import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Improvement } from '../../rules/plan/improvement.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { meetingOf } from './find.ts';

/** Done, or dropped. */
export function settleImprovement(context: Context, id: string, as: 'done' | 'dropped'): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.learn);
    const improvement = await lockImprovement(tx, id);
    if (improvement.settledAs === as) return;
    await changeImprovement(tx, id, { settledAs: as, settledAt: tx.clock() });
    await remember(tx, 'meetings.improvement_settled', { improvementId: id, as });
  });
}

/** Whether a later meeting did it: said by those who looked at that meeting. */
export function checkImprovement(
  context: Context,
  id: string,
  check: { meetingId: string; as: 'did' | 'did_not' }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.learn);
    await lockImprovement(tx, id);
    await meetingOf(tx, check.meetingId);
    await changeImprovement(tx, id, { checkedIn: check.meetingId, checkedAs: check.as });
    await remember(tx, 'meetings.improvement_checked', { improvementId: id, ...check });
  });
}

const PAGE = 50;

/** The board: what is open first, by the day it is due. */
export function improvements(
  context: Context,
  page = 1
): Promise<{ improvements: Improvement[]; more: boolean }> {
  return read(context, async (tx) => {
    allow(tx, may.seeInside);
    const rows = await tx.db
      .selectFrom('improvement')
      .innerJoin('meeting', (join) =>
        join
          .onRef('meeting.communityId', '=', 'improvement.communityId')
          .onRef('meeting.id', '=', 'improvement.meetingId')
      )
      .select([
        'improvement.id',
        'meetingId',
        'meeting.title as meetingTitle',
        'what',
        'owner',
        'dueOn',
        'settledAs',
        'checkedAs'
      ])
      .where('improvement.communityId', '=', communityOf(tx).id)
      .orderBy((eb) => eb('settledAs', 'is not', null))
      .orderBy('dueOn')
      .orderBy('improvement.id')
      .limit(PAGE + 1)
      .offset(PAGE * (page - 1))
      .execute();
    return { improvements: rows.slice(0, PAGE) as unknown as Improvement[], more: rows.length > PAGE };
  });
}

async function lockImprovement(tx: Tx, id: string): Promise<{ settledAs: string | null }> {
  const row = await tx.db
    .selectFrom('improvement')
    .select('settledAs')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw problems.no_such_item();
  return row;
}

async function changeImprovement(tx: Tx, id: string, change: object): Promise<void> {
  await tx.db
    .updateTable('improvement')
    .set(change)
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();
}
