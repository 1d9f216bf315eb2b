import { communityOf, type Context } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { problems } from '../../rules/problems.ts';
import { today } from '../election/today.ts';
import { lockDraw } from './row.ts';

/** Sets the last day on which people can say yes: today or later, never a day that is over. */
export function askUntil(context: Context, drawId: string, day: string): Promise<void> {
  return transact(context, async (tx) => {
    const { draw, stage } = await lockDraw(tx, drawId);
    if (draw.pool !== 'volunteers' || !['gathering', 'stuck'].includes(stage))
      throw problems.draw_pool_closed();
    if (day < today(tx)) throw problems.draw_day_over();
    if (draw.yesUntil === day) return;
    await tx.db
      .updateTable('draw')
      .set({ yesUntil: day })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', drawId)
      .execute();
    await remember(tx, 'elections.draw_asks_until', { drawId, day });
  });
}
