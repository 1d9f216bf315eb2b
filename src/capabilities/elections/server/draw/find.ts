import type { Context } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { plain } from '../../../people/index.ts';
import { poolIn } from './pool.ts';
import { drawIn, keeping } from './row.ts';

const MOST = 20;

/** Whoever of the pool is called so, accents and capitals forgiven; for whoever keeps the draw. */
export function namesInPool(
  context: Context,
  drawId: string,
  query: string
): Promise<{ id: string; name: string }[]> {
  return read(context, async (tx) => {
    const { draw } = await drawIn(tx, drawId);
    allow(tx, keeping(draw));
    const wanted = plain(query);
    const pool = await poolIn(tx, draw);
    return pool
      .filter(({ name }) => plain(name).includes(wanted))
      .slice(0, MOST)
      .map(({ id, name }) => ({ id, name }));
  });
}
