import { replacement } from '../../../../kernels/sortition/index.ts';
import { dayIn } from '../../../../platform/clock/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { announce } from '../../../../platform/live/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { problems as common } from '../../../../platform/problem/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { joinBody } from '../../../governance/server/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { topicOf } from './calculate.ts';
import { candidatesOf } from './candidates.ts';
import { inputOf } from './input.ts';
import { exclusionsOf } from './pool.ts';
import { drawIn, keeping, lockDraw, lockRow, type Whole } from './row.ts';

/**
 * Somebody who was drawn cannot come: they say so themselves, or whoever keeps the draw writes it down. In their place
 * comes somebody as near to them as can be, by lot with the published seed. Nobody has to say why.
 */
export function declinePlace(context: Context, drawId: string, memberId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.read);
    await lockRow(tx, drawId);
    const whole = await mine(tx, drawId, memberId);
    if (!['drawn', 'closed'].includes(whole.stage)) throw problems.draw_not_drawn();
    const places = await placesOf(tx, drawId);
    const place = places.find((one) => one.memberId === memberId);
    if (!place) throw common.not_found();
    if (place.declinedAt) return;
    if (place.placedAt || whole.stage === 'closed') throw problems.draw_pool_closed();
    await changePlace(tx, drawId, memberId, { declinedAt: tx.clock(), declinedBy: memberOf(tx.actor) });
    const next = await nextFor(tx, whole, memberId, places);
    const keys = { communityId: communityOf(tx).id, drawId };
    if (next)
      await tx.db
        .insertInto('drawPlace')
        .values({ ...keys, memberId: next, insteadOf: memberId, at: tx.clock() })
        .execute();
    await remember(tx, 'elections.draw_declined', { drawId, replaced: next !== null });
    await announce(tx, topicOf(drawId));
  });
}

/** Who was drawn declines for themselves; for others only whoever keeps the draw. */
async function mine(tx: Tx, drawId: string, memberId: string): Promise<Whole> {
  if (memberOf(tx.actor) !== memberId) {
    const whole = await drawIn(tx, drawId);
    allow(tx, keeping(whole.draw));
    return whole;
  }
  const isDrawn = (await placesOf(tx, drawId)).some((one) => one.memberId === memberId);
  return drawIn(isDrawn ? { ...tx, actor: { kind: 'system' } } : tx, drawId);
}

async function nextFor(tx: Tx, whole: Whole, leaving: string, places: Place[]): Promise<string | null> {
  const run = whole.commitment!.run;
  const system = { ...tx, actor: { kind: 'system' as const } };
  const { draw, seed } = await inputOf(system, whole.draw.id, run);
  const pool = await candidatesOf(tx, whole.draw.id, run);
  const numbers = new Map(pool.map(({ memberId, number }) => [memberId, String(number)]));
  const numberOf = (memberId: string): string => numbers.get(memberId)!;
  const sitting = places.filter(({ declinedAt }) => !declinedAt).map(({ memberId }) => numberOf(memberId));
  const excluded = (await exclusionsOf(tx, whole.draw.id)).flatMap(
    ({ memberId }) => numbers.get(memberId) ?? []
  );
  const gone = places.filter(({ declinedAt }) => declinedAt).map(({ memberId }) => numberOf(memberId));
  const how = `${seed} ${whole.number!.number} ${numberOf(leaving)}`;
  const next = await replacement(draw, sitting, numberOf(leaving), new Set([...gone, ...excluded]), how);
  return next && pool[Number(next.id) - 1]!.memberId;
}

/** Takes everybody who was drawn and has not declined into the group, through governance's door. */
export function placeDrawn(context: Context, drawId: string): Promise<void> {
  return transact(context, async (tx) => {
    const { draw, stage } = await lockDraw(tx, drawId);
    if (!['drawn', 'closed'].includes(stage)) throw problems.draw_not_drawn();
    const from = dayIn(communityOf(tx).timeZone, tx.clock());
    for (const { memberId, declinedAt, placedAt } of await placesOf(tx, drawId)) {
      if (declinedAt || placedAt || !draw.bodyId) continue;
      await joinBody(tx, { bodyId: draw.bodyId, memberId, role: 'member', from });
      await changePlace(tx, drawId, memberId, { placedAt: tx.clock() });
    }
    await remember(tx, 'elections.draw_placed', { drawId });
  });
}

/** Ends a draw: what volunteers let serve of their own description is erased, here and in the pool. */
export function closeDraw(context: Context, drawId: string): Promise<void> {
  return transact(context, async (tx) => {
    const { stage } = await lockDraw(tx, drawId);
    if (stage === 'closed') return;
    if (stage !== 'drawn') throw problems.draw_not_drawn();
    const here = { communityId: communityOf(tx).id, drawId };
    await tx.db
      .updateTable('draw')
      .set({ closedAt: tx.clock() })
      .where('communityId', '=', here.communityId)
      .where('id', '=', drawId)
      .execute();
    for (const [table, change] of [
      ['drawVolunteer', { described: '{}', consented: [] as string[] }],
      ['drawCandidate', { features: '{}', home: null }]
    ] as const)
      await tx.db
        .updateTable(table)
        .set(change as never)
        .where('communityId', '=', here.communityId)
        .where('drawId', '=', drawId)
        .execute();
    await remember(tx, 'elections.draw_closed', { drawId });
  });
}

export type Place = {
  memberId: string;
  insteadOf: string | null;
  declinedAt: Date | null;
  placedAt: Date | null;
};

export const placesOf = (tx: Tx, drawId: string): Promise<Place[]> =>
  tx.db
    .selectFrom('drawPlace')
    .select(['memberId', 'insteadOf', 'declinedAt', 'placedAt'])
    .where('communityId', '=', communityOf(tx).id)
    .where('drawId', '=', drawId)
    .orderBy('at')
    .orderBy('memberId')
    .execute();

const changePlace = (tx: Tx, drawId: string, memberId: string, change: Record<string, unknown>) =>
  tx.db
    .updateTable('drawPlace')
    .set(change)
    .where('communityId', '=', communityOf(tx).id)
    .where('drawId', '=', drawId)
    .where('memberId', '=', memberId)
    .execute();
