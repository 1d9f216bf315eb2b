/** How the census says that there is no number: does not apply, too few cases, not published. */
const NOTHING = new Set(['', '(x)', '-', 'n', '**', '***', 'null']);
/** "Controlled": set equal to a count, so it carries no sampling error. */
const CONTROLLED = '*****';

const COUNT = /^\d{1,3}(,\d{3})+$/;
const NUMBER = /^(?:\+\/-|±)?\s*(\d+(?:[.,]\d+)?)\s*%?$/;

/** `22.4%` → 0.224. `unclear` is something that is no percent, as a count of people. */
export function percentOf(cell: string): number | 'none' | 'unclear' {
  if (NOTHING.has(cell.toLowerCase())) return 'none';
  return fraction(cell);
}

/** `±0.8` → 0.008, null where the census gives none. */
export function marginOf(cell: string): number | null | 'unclear' {
  if (cell === CONTROLLED) return 0;
  return NOTHING.has(cell.toLowerCase()) ? null : fraction(cell);
}

function fraction(cell: string): number | 'unclear' {
  const digits = COUNT.test(cell) ? undefined : NUMBER.exec(cell)?.[1];
  if (!digits) return 'unclear';
  const share = Number((Number(digits.replace(',', '.')) / 100).toFixed(6));
  return share <= 1 ? share : 'unclear';
}

/** The census's names of groups that members are counted under as well. */
export const censusCodes: Record<string, string> = {
  'american indian and alaska native': 'american_indian',
  asian: 'asian',
  'black or african american': 'black',
  'hispanic or latino (of any race)': 'latino',
  'hispanic or latino': 'latino',
  'native hawaiian and other pacific islander': 'pacific',
  white: 'white',
  'english only': 'en',
  'speak only english': 'en',
  spanish: 'es'
};
