import { drawInThread } from '../../../../kernels/sortition/thread.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../../platform/db/index.ts';
import { announce } from '../../../../platform/live/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { problems as common } from '../../../../platform/problem/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { OBSERVERS } from '../../rules/draw/draw.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { topicOf } from './calculate.ts';
import { candidatesOf } from './candidates.ts';
import { inputOf } from './input.ts';
import { exclusionsOf } from './pool.ts';
import { drawIn, lockDraw, lockRow, observersOf } from './row.ts';

/** Names one of the two who verify a private draw; nobody who was excluded or can be drawn, and not the coordinator. */
export function nameObserver(context: Context, drawId: string, memberId: string): Promise<void> {
  return transact(context, async (tx) => {
    const { draw, commitment } = await lockDraw(tx, drawId);
    if (draw.kind !== 'conduct') throw common.not_found();
    const me = memberOf(tx.actor)!;
    const excluded = (await exclusionsOf(tx, drawId)).some((one) => one.memberId === memberId);
    if (excluded || memberId === me) throw problems.draw_observer_conflict();
    const observers = await observersOf(tx, drawId);
    if (observers.some((one) => one.memberId === memberId)) return;
    if (observers.length >= OBSERVERS) throw problems.draw_observers_two();
    const row = { communityId: communityOf(tx).id, drawId, memberId, namedBy: me, namedAt: tx.clock() };
    if (commitment) await refuseObserverInPool(tx, drawId, commitment.run, [memberId]);
    await insertOnce(tx, 'drawObserver', row);
    await remember(tx, 'elections.draw_observer_named', { drawId });
  });
}

/**
 * An observer repeats the whole calculation from the committed pool, quotas and seed, and confirms that it gives the
 * committed hash. The calculation runs outside of any transaction, in a thread.
 */
export async function verifyDraw(context: Context, drawId: string): Promise<{ hash: string }> {
  const { input, hash } = await read(context, async (tx) => {
    allow(tx, may.read);
    const { run, commitment } = await drawIn(tx, drawId);
    await mustObserve(tx, drawId);
    if (!commitment || !run?.hash) throw problems.draw_not_committed();
    return { input: await inputOf(tx, drawId, commitment.run), hash: run.hash };
  });
  const again = await drawInThread(input.draw, input.seed);
  const found = again.kind === 'drawn' ? again.commitment : again.kind;
  await transact(context, async (tx) => {
    await lockRow(tx, drawId);
    const verifiedAt = found === hash ? tx.clock() : null;
    await tx.db
      .updateTable('drawObserver')
      .set({ found, verifiedAt })
      .where('communityId', '=', communityOf(tx).id)
      .where('drawId', '=', drawId)
      .where('memberId', '=', memberOf(tx.actor)!)
      .execute();
    await remember(tx, verifiedAt ? 'elections.draw_verified' : 'elections.draw_differs', { drawId });
    await announce(tx, topicOf(drawId));
  });
  if (found !== hash) throw problems.draw_hash_differs();
  return { hash };
}

/** Nobody checks a list that they may be drawn from: before it is committed a new calculation leaves them out. */
export async function refuseObserverInPool(
  tx: Tx,
  drawId: string,
  run: number,
  observers: string[]
): Promise<void> {
  if (!observers.length) return;
  const pool = await candidatesOf(tx, drawId, run);
  if (pool.some(({ memberId }) => observers.includes(memberId))) throw problems.draw_observer_in_pool();
}

async function mustObserve(tx: Tx, drawId: string): Promise<void> {
  const me = memberOf(tx.actor);
  if (!(await observersOf(tx, drawId)).some(({ memberId }) => memberId === me)) throw common.not_found();
}
