import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { benchmarksFor } from '../../../places/server/index.ts';
import { UNSAID } from '../../rules/draw/draw.ts';
import { proposedQuotas, sharesOf, type DrawQuota, type Shares } from '../../rules/draw/quotas.ts';
import { problems } from '../../rules/problems.ts';
import { poolIn } from './pool.ts';
import { drawIn, keeping, lockDraw, type Draw } from './row.ts';

/** Sets all quotas of a draw. Until the commitment they can be set again; what was calculated is calculated anew. */
export function setQuotas(context: Context, drawId: string, quotas: DrawQuota[]): Promise<void> {
  return transact(context, async (tx) => {
    const { draw, stage } = await lockDraw(tx, drawId);
    if (stage === 'counting') throw problems.draw_under_way();
    if (!['gathering', 'stuck', 'ready'].includes(stage)) throw problems.draw_committed();
    const features: string[] = draw.features;
    const right = quotas.every(
      ({ feature, least, most }) => features.includes(feature) && least <= most && least <= draw.size
    );
    if (!right) throw problems.draw_quota_wrong();
    await forgetRuns(tx, drawId);
    await writeQuotas(tx, drawId, quotas);
    await remember(tx, 'elections.draw_quotas_set', { drawId });
  });
}

/** Chances under other quotas are nobody's chances any more; the pool is open again. */
const forgetRuns = (tx: Tx, drawId: string) =>
  tx.db
    .deleteFrom('drawRun')
    .where('communityId', '=', communityOf(tx).id)
    .where('drawId', '=', drawId)
    .execute();

/** Quotas that mirror the pool, or the zone as far as its benchmarks tell; for the form, nothing is written. */
export function proposeQuotas(context: Context, drawId: string, from: 'pool' | 'zone'): Promise<DrawQuota[]> {
  return read(context, async (tx) => {
    const { draw } = await drawIn(tx, drawId);
    allow(tx, keeping(draw));
    const shares = sharesOf(await poolIn(tx, draw), draw.features);
    return proposedQuotas(from === 'zone' ? await besideZone(tx, draw, shares) : shares, draw.size);
  });
}

/** The zone's share where it is known and somebody in the pool is of that group; else the pool's. */
async function besideZone(tx: Tx, draw: Draw, shares: Shares): Promise<Shares> {
  const zone = new Map(
    (await benchmarksFor(tx)).map(({ dimension, code, share }) => [`${nameOf(dimension)}/${code}`, share])
  );
  return shares.map((one) => {
    const share = one.value === UNSAID ? undefined : zone.get(`${one.feature}/${one.value}`);
    return share === undefined ? one : { ...one, share };
  });
}

const nameOf = (dimension: string): string => (dimension === 'race_ethnicity' ? 'race' : dimension);

export async function writeQuotas(tx: Tx, drawId: string, quotas: DrawQuota[]): Promise<void> {
  const communityId = communityOf(tx).id;
  await tx.db
    .deleteFrom('drawQuota')
    .where('communityId', '=', communityId)
    .where('drawId', '=', drawId)
    .execute();
  if (quotas.length)
    await tx.db
      .insertInto('drawQuota')
      .values(quotas.map((quota) => ({ communityId, drawId, ...quota })))
      .execute();
}

export const quotasOf = (tx: Tx, drawId: string): Promise<DrawQuota[]> =>
  tx.db
    .selectFrom('drawQuota')
    .select(['feature', 'value', 'least', 'most'])
    .where('communityId', '=', communityOf(tx).id)
    .where('drawId', '=', drawId)
    .orderBy('feature')
    .orderBy('most', 'desc')
    .orderBy('value')
    .execute();
