import { categories, type Category } from './category.ts';

/** People on the roll by category. The five sum to `total`. */
export type RollTally = {
  total: number;
  parent_0_5: number;
  parent_6_plus: number;
  resident: number;
  stakeholder: number;
  undisclosed: number;
};

export function tallyOf(counts: readonly { category: Category; people: number }[]): RollTally {
  const empty = Object.fromEntries(categories.map((category) => [category, 0])) as Record<Category, number>;
  for (const { category, people } of counts) empty[category] += people;
  return { total: counts.reduce((sum, { people }) => sum + people, 0), ...empty };
}
