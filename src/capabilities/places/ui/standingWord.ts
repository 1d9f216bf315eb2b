import type { Standing } from '../../../kernels/composition/index.ts';
import { m } from '#platform/words';

export const standingTones = {
  under: 'unmet',
  over: 'unmet',
  in_line: 'met',
  cannot_tell: 'unknown'
} as const;

const words: Record<Standing, () => string> = {
  under: m.places_standing_under,
  over: m.places_standing_over,
  in_line: m.places_standing_in_line,
  cannot_tell: m.places_standing_cannot_tell
};

export const standingWord = (standing: Standing): string => words[standing]();

/** What the picture proves: first who is missing, then who is more than here, then that all is in line. */
export function representedSentence(rows: { standing: Standing; group: string }[], locale: string): string {
  const named = (standing: Standing) =>
    rows.filter((row) => row.standing === standing).map(({ group }) => group);
  const list = (groups: string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(groups);
  const [under, over, inLine] = [named('under'), named('over'), named('in_line')];
  if (under.length) return m.places_represented_under({ groups: list(under) });
  if (over.length) return m.places_represented_over({ groups: list(over) });
  return inLine.length
    ? m.places_represented_in_line({ groups: list(inLine) })
    : m.places_represented_unknown();
}
