import { FEW, type Grouping, type Kept } from '../family.ts';
import type { Given } from '../dataset.ts';

/**
 * The same groups, with those of fewer people told as one from the start: a column of a handful would take the columns
 * beside it into hiding.
 */
export function coarser(grouping: Grouping, rows: Given[], least: number): Grouping {
  const people = Map.groupBy(rows, grouping.of);
  const small = grouping.groups.filter((group) => (people.get(group)?.length ?? 0) < least);
  if (small.length < 2) return grouping;
  const isSmall = new Set(small);
  return {
    ...grouping,
    groups: [...grouping.groups.filter((group) => !isSmall.has(group)), FEW],
    of: (row) => (isSmall.has(grouping.of(row)) ? FEW : grouping.of(row))
  };
}

/** What was put together beforehand is named by its parts, as what disclosure control puts together is. */
export const withParts = (kept: Kept[], fine: Grouping, coarse: Grouping): Kept[] =>
  fine === coarse
    ? kept
    : kept.map(({ family, told }) => ({
        family,
        told: {
          ...told,
          splits: told.splits.map((split) => ({
            ...split,
            few: fine.groups.filter((group) => !coarse.groups.includes(group) || split.few.includes(group))
          }))
        }
      }));
