import { FEW, type Grouping, type Kept } from '../family.ts';
import type { Given } from '../dataset.ts';

const MOST_TRIES = 6;

/**
 * The same groups, and then with the two smallest told as one, the three smallest, and so on: a column of a handful
 * takes the columns beside it into hiding. One group always stands by itself.
 */
export function coarsenings(grouping: Grouping, rows: Given[]): Grouping[] {
  const people = Map.groupBy(rows, grouping.of);
  const many = (group: string) => people.get(group)?.length ?? 0;
  const groups = grouping.groups.filter((group) => many(group) > 0).sort((a, b) => many(a) - many(b));
  const sizes = Array.from({ length: Math.max(0, groups.length - 2) }, (_, at) => at + 2);
  return [grouping, ...sizes.slice(0, MOST_TRIES).map((size) => together(grouping, groups.slice(0, size)))];
}

function together(grouping: Grouping, small: string[]): Grouping {
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
