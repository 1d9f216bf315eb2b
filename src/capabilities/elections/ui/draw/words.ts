import { numberIn } from '../numbers.ts';
import { categoryShort, languageWord, said } from '../../../people/ui/index.ts';
import type { Category } from '../../../people/index.ts';
import type { Locale } from '#platform/localized';
import { m } from '#platform/words';

const words = m as unknown as Record<string, ((inputs: object) => string) | undefined>;

/** A word of the draws whose name ends in a value: `drawWord('reason', 'conflict')`. */
export const drawWord = (kind: string, value: string): string =>
  words[`elections_draw_${kind}_${value}`]?.({}) ?? value;

/** A value of a feature as people say it. */
export function valueWord(feature: string, value: string, locale: Locale): string {
  if (value === 'unsaid') return m.elections_draw_value_unsaid();
  if (value === 'several') return m.elections_draw_value_several();
  if (feature === 'category') return categoryShort(value as Category);
  if (feature === 'language') return languageWord(value, locale);
  return feature === 'neighborhood' ? value : said(feature, value);
}

/** "between 2 and 3", "exactly 2", "any number". */
export function boundsWord({ least, most }: { least: number; most: number }, size: number): string {
  if (least === most) return m.elections_draw_bounds_exactly({ people: least });
  if (least === 0 && most >= size) return m.elections_draw_bounds_any();
  return m.elections_draw_bounds_between({ least, most });
}

/** A chance as people say it: "13 in 100", and finer where it is small. */
export const chanceWord = (chance: number, locale: Locale): string =>
  m.elections_draw_chance_in({
    share: numberIn(locale, 100 * chance, chance < 0.1 ? 1 : 0)
  });
