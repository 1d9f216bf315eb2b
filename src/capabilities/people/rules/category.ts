/** How a member belongs. `undisclosed` counts in every total and could be any of the others. */
export const categories = ['parent_0_5', 'parent_6_plus', 'resident', 'stakeholder', 'undisclosed'] as const;
export type Category = (typeof categories)[number];

/** The age from which a child no longer counts for `parent_0_5`. */
export const SCHOOL_AGE = 6;

/**
 * The category on a day (`2026-12-08`). What people said about themselves holds, except that parents move
 * with their youngest child. `births` are months as their first day (`2020-12-01`); a child counts as six
 * from the first of the month, so that the rule is never met by days we do not know.
 */
export function categoryFrom(declared: Category, births: readonly string[], day: string): Category {
  const parent = declared === 'parent_0_5' || declared === 'parent_6_plus';
  const born = births.filter((birth) => birth <= day);
  if (!parent || !born.length) return declared;
  return born.some((birth) => turnsSix(birth) > day) ? 'parent_0_5' : 'parent_6_plus';
}

/** The first day on which a child born in this month counts as six. */
export const turnsSix = (birth: string): string =>
  `${Number(birth.slice(0, 4)) + SCHOOL_AGE}-${birth.slice(5, 7)}-01`;
