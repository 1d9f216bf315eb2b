import type { Draw as Input } from '../../../../kernels/sortition/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { DrawQuota } from '../../rules/draw/quotas.ts';
import { candidatesOf } from './candidates.ts';
import { drawIn } from './row.ts';

/** What a calculation was asked, exactly as it was: people by their number in the pool. */
export async function inputOf(tx: Tx, drawId: string, run: number): Promise<{ draw: Input; seed: string }> {
  const { draw } = await drawIn(tx, drawId);
  const { quotas, seed } = await tx.db
    .selectFrom('drawRun')
    .select(['quotas', 'seed'])
    .where('communityId', '=', communityOf(tx).id)
    .where('drawId', '=', drawId)
    .where('run', '=', run)
    .executeTakeFirstOrThrow();
  const pool = await candidatesOf(tx, drawId, run);
  return {
    seed,
    draw: {
      size: draw.size,
      onePerHousehold: draw.onePerHousehold,
      pool: pool.map(({ number, features, home }) => ({ id: String(number), features, household: home })),
      quotas: (quotas as unknown as DrawQuota[]).map(({ feature, value, least, most }) => ({
        feature,
        value,
        min: least,
        max: most
      }))
    }
  };
}
