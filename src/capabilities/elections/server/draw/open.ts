import { communityOf, memberOf, type Context } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { CONDUCT_SIZE, rollFeatures, type Feature } from '../../rules/draw/draw.ts';
import { proposedQuotas, sharesOf } from '../../rules/draw/quotas.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { today } from '../election/today.ts';
import { poolIn } from './pool.ts';
import { writeQuotas } from './quotas.ts';
import { drawIn } from './row.ts';

export type NewDraw = {
  id: string;
  title: Localized;
  size: number;
  pool: 'members' | 'volunteers';
  features: Feature[];
  onePerHousehold: boolean;
  /** The group that whoever is drawn joins; none where they only travel together. */
  bodyId: string | null;
  /** The last day on which people can say yes; only where they are asked. */
  yesUntil?: string | null;
};

/** Opens a draw for a delegation: from now on it stands where everybody sees it, and volunteers can say yes. */
export function openDraw(context: Context, draw: NewDraw): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.keepDraws);
    // What people say of themselves serves only with their consent, which only volunteers give.
    const fromRoll = draw.features.every((feature) => (rollFeatures as readonly string[]).includes(feature));
    if (draw.pool === 'members' && !fromRoll) throw problems.draw_feature_needs_consent();
    const yesUntil = draw.pool === 'volunteers' ? (draw.yesUntil ?? null) : null;
    if (yesUntil !== null && yesUntil < today(tx)) throw problems.draw_day_over();
    await open(tx, { ...draw, yesUntil }, 'delegation');
  });
}

/** Opens a private draw for a conduct panel that mirrors the members. Nobody else learns that there is one. */
export function openPrivateDraw(context: Context, draw: Pick<NewDraw, 'id' | 'title'>): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.keepPrivateDraws);
    const features: Feature[] = ['category', 'language'];
    const panel = { ...draw, features, size: CONDUCT_SIZE, pool: 'members' as const };
    await open(tx, { ...panel, onePerHousehold: true, bodyId: null }, 'conduct');
  });
}

async function open(tx: Parameters<typeof drawIn>[0], draw: NewDraw, kind: 'delegation' | 'conduct') {
  const row = {
    ...draw,
    kind,
    title: JSON.stringify(draw.title),
    communityId: communityOf(tx).id,
    openedBy: memberOf(tx.actor)!,
    openedAt: tx.clock()
  };
  if (!(await insertOnce(tx, 'draw', row))) return;
  const whole = await drawIn(tx, draw.id);
  if (draw.pool === 'members') {
    const pool = await poolIn(tx, whole.draw);
    await writeQuotas(tx, draw.id, proposedQuotas(sharesOf(pool, draw.features), draw.size));
  }
  await remember(tx, 'elections.draw_opened', { drawId: draw.id });
}
