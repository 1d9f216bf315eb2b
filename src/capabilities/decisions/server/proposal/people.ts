import type { Tx } from '../../../../platform/context/index.ts';
import { sortName } from '../../../people/index.ts';
import { namesById } from '../../../people/server/index.ts';

/** Rows with the name of whom they are about beside them, all names at once; who was erased is "a member". */
export async function withNames<Row>(
  tx: Tx,
  rows: Row[],
  whom: (row: Row) => string
): Promise<(Row & { name: string })[]> {
  const names = await namesById(tx, rows.map(whom));
  return rows.map((row) => ({ ...row, name: names.get(whom(row)) ?? '' }));
}

/** As every list of people is ordered. */
export const byName = (a: { name: string }, b: { name: string }): number =>
  sortName(a.name) < sortName(b.name) ? -1 : 1;
