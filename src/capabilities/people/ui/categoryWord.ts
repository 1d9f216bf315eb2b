import { m } from '#platform/words';
import type { Category } from '../rules/category.ts';

const words: Record<Category, () => string> = {
  parent_0_5: m.people_category_parent_0_5,
  parent_6_plus: m.people_category_parent_6_plus,
  resident: m.people_category_resident,
  stakeholder: m.people_category_stakeholder,
  undisclosed: m.people_category_undisclosed
};

/** How somebody belongs, in full: on forms and on their page. */
export const categoryWord = (category: Category): string => words[category]();

const short: Partial<Record<Category, () => string>> = {
  parent_0_5: m.people_category_short_parent_0_5,
  parent_6_plus: m.people_category_short_parent_6_plus
};

/** The same in two or three words, for lists. */
export const categoryShort = (category: Category): string => (short[category] ?? words[category])();
