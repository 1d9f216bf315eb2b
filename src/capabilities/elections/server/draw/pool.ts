import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { drawable, type Drawable } from '../../../people/index.ts';
import { ownAnswers, poolOn } from '../../../people/server/index.ts';
import { UNSAID, type ExclusionReason, type PoolMember } from '../../rules/draw/draw.ts';
import { stillAsks } from '../../rules/draw/waiting.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { today } from '../election/today.ts';
import { drawIn, lockDraw, lockRow, observersOf, type Draw, type Whole } from './row.ts';

/**
 * Says yes to being drawn, with what of the own description may serve this draw and nothing else. Saying it again
 * changes what may serve.
 */
export function volunteer(context: Context, drawId: string, consented: Drawable[]): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.read);
    const { draw } = await gathering(tx, drawId);
    if (!stillAsks(draw.yesUntil, today(tx))) throw problems.draw_yes_over();
    const serves = drawable.filter(
      (feature) => consented.includes(feature) && draw.features.includes(feature)
    );
    const said = {
      consented: serves as string[],
      described: JSON.stringify(await ownAnswers(tx, serves)),
      at: tx.clock()
    };
    const row = { communityId: communityOf(tx).id, drawId, memberId: memberOf(tx.actor)!, ...said };
    await tx.db
      .insertInto('drawVolunteer')
      .values(row)
      .onConflict((conflict) => conflict.columns(['communityId', 'drawId', 'memberId']).doUpdateSet(said))
      .execute();
    await remember(tx, 'elections.draw_volunteered', { drawId });
  });
}

/** Takes the yes back, and with it everything that was to serve. */
export function stepBack(context: Context, drawId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.read);
    await gathering(tx, drawId);
    await tx.db
      .deleteFrom('drawVolunteer')
      .where('communityId', '=', communityOf(tx).id)
      .where('drawId', '=', drawId)
      .where('memberId', '=', memberOf(tx.actor)!)
      .execute();
    await remember(tx, 'elections.draw_stepped_back', { drawId });
  });
}

async function gathering(tx: Tx, drawId: string): Promise<Whole> {
  await lockRow(tx, drawId);
  const whole = await drawIn(tx, drawId);
  if (whole.draw.pool !== 'volunteers' || !['gathering', 'stuck'].includes(whole.stage))
    throw problems.draw_pool_closed();
  return whole;
}

/** Takes somebody out of the pool, with the reason, before any probability is known. */
export function exclude(
  context: Context,
  drawId: string,
  exclusion: { memberId: string; reason: ExclusionReason }
): Promise<void> {
  return transact(context, async (tx) => {
    const { draw, stage } = await lockDraw(tx, drawId);
    if (!['gathering', 'stuck'].includes(stage)) throw problems.draw_pool_closed();
    const pool = await poolIn(tx, draw);
    const keys = { communityId: communityOf(tx).id, drawId };
    const row = { ...keys, ...exclusion, byId: memberOf(tx.actor)!, at: tx.clock() };
    const known = pool.some(({ id }) => id === exclusion.memberId);
    if (!known && !(await exclusionsOf(tx, drawId)).some(({ memberId }) => memberId === exclusion.memberId))
      throw problems.draw_not_in_pool();
    // The event names nobody: who has a conflict is told to no one.
    if (await insertOnce(tx, 'drawExclusion', row)) await remember(tx, 'elections.draw_excluded', { drawId });
  });
}

export const exclusionsOf = (tx: Tx, drawId: string) =>
  tx.db
    .selectFrom('drawExclusion')
    .select(['memberId', 'reason'])
    .where('communityId', '=', communityOf(tx).id)
    .where('drawId', '=', drawId)
    .execute();

/** Who can be drawn: in good standing, a yes where one is asked for, and not excluded. Ordered by id. */
export async function poolIn(tx: Tx, draw: Draw): Promise<PoolMember[]> {
  const yes = draw.pool === 'volunteers' ? await volunteersOf(tx, draw.id) : null;
  const people = await poolOn(tx, today(tx), yes ? [...yes.keys()] : undefined);
  const out = new Set((await exclusionsOf(tx, draw.id)).map(({ memberId }) => memberId));
  // Whoever coordinates or checks a case does not sit on its panel.
  if (draw.kind === 'conduct')
    for (const id of [draw.openedBy, ...(await observersOf(tx, draw.id)).map(({ memberId }) => memberId)])
      out.add(id);
  return people
    .filter(({ id }) => !out.has(id))
    .map(({ id, name, home, ...roll }) => ({
      id,
      name,
      home,
      features: featuresOf(draw, { ...roll, ...yes?.get(id) })
    }));
}

const featuresOf = ({ features }: Draw, said: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(
    features.map((feature) => [feature, said[feature] === 'undisclosed' ? UNSAID : said[feature] || UNSAID])
  );

async function volunteersOf(tx: Tx, drawId: string): Promise<Map<string, Record<string, string>>> {
  const rows = await tx.db
    .selectFrom('drawVolunteer')
    .select(['memberId', 'described'])
    .where('communityId', '=', communityOf(tx).id)
    .where('drawId', '=', drawId)
    .execute();
  return new Map(rows.map(({ memberId, described }) => [memberId, described as Record<string, string>]));
}
