import { plainDay } from '#platform/dates';
import type { Locale } from '#platform/localized';
import { m } from '#platform/words';
import type { SisterSuspension } from '../rules/sister.ts';
import type { Standing } from '../rules/standing.ts';

export function standingWord(
  standing: Standing,
  locale: Locale
): { word: string; tone: 'met' | 'unmet' | 'unknown' } {
  if (standing.state === 'in_standing') return { word: m.people_standing_in_standing(), tone: 'met' };
  if (standing.state === 'code_not_signed')
    return { word: m.people_standing_code_not_signed(), tone: 'unknown' };
  const until = standing.until;
  return {
    word: until
      ? m.people_standing_suspended_until({ day: plainDay(until, locale) })
      : m.people_standing_suspended(),
    tone: 'unmet'
  };
}

/** What a sister community told us by letter. */
export const elsewhereWord = ({ until }: SisterSuspension, locale: Locale): string =>
  until ? m.people_sister_suspended_until({ day: plainDay(until, locale) }) : m.people_sister_suspended();
