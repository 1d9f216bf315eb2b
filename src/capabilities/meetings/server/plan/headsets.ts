import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce } from '../../../../platform/db/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { stateOf } from '../../rules/plan/meeting.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { within } from './within.ts';

export type Headsets = { out: number; back: number; missing: number };
export type HeadsetMove = { id: string; direction: 'out' | 'in'; count: number };

/** Counts headsets out and back in; nobody notes who wears one. More than went out cannot come back. */
export function countHeadsets(context: Context, meetingId: string, move: HeadsetMove): Promise<Headsets> {
  return within(context, meetingId, may.countHeadsets, async (tx, meeting) => {
    const state = stateOf(meeting);
    if (state !== 'open' && !(state === 'closed' && move.direction === 'in')) throw problems.not_open();
    const { missing } = await headsetsOf(tx, meetingId);
    const row = { ...move, communityId: communityOf(tx).id, meetingId, at: tx.clock() };
    const added = await insertOnce(tx, 'headsetMove', row);
    if (added && move.direction === 'in' && move.count > missing) throw problems.more_than_out({ missing });
    if (added)
      await remember(tx, 'meetings.headsets_counted', {
        meetingId,
        direction: move.direction,
        count: move.count
      });
    return headsetsOf(tx, meetingId);
  });
}

export async function headsetsOf(tx: Tx, meetingId: string): Promise<Headsets> {
  const rows = await tx.db
    .selectFrom('headsetMove')
    .select(['direction', (eb) => eb.fn.sum<number>('count').as('count')])
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .groupBy('direction')
    .execute();
  const counted = (direction: string) => rows.find((row) => row.direction === direction)?.count ?? 0;
  const [out, back] = [counted('out'), counted('in')];
  return { out, back, missing: out - back };
}
