import { columnNamed, groupOf, type Dataset } from './dataset.ts';

/**
 * Groups that the answers were gathered in, apart from each other, as codes from 0; null for one. In a group of a single
 * answer nothing varies, which would leave every error unknown: such groups are counted with the largest.
 */
export function strataOf({ columns, rows }: Dataset, question: string | null): Int32Array | null {
  const column = question === null ? undefined : columnNamed(columns, question);
  if (!column) return null;
  const groups = rows.map((row) => groupOf(column, row));
  const sizes = [...Map.groupBy(groups, (group) => group)]
    .map(([group, members]) => ({ group, size: members.length }))
    .sort((a, b) => b.size - a.size || (a.group < b.group ? -1 : 1));
  const several = sizes.filter(({ size }) => size > 1).map(({ group }) => group);
  return several.length > 1 ? Int32Array.from(groups, (group) => Math.max(0, several.indexOf(group))) : null;
}
