import type { MarginReport } from './margins.ts';

/** One set of answers as the quality page looks at it. */
export type Arrived = {
  id: string;
  day: string;
  mode: string;
  counts: boolean;
  aside: string | null;
};

export type Day = { day: string; total: number; byMode: Record<string, number> };

/** A group that answered less than its part, and about how many more answers would even that. */
export type Missing = {
  question: string;
  group: string;
  words: MarginReport['levels'][number]['words'];
  sample: number;
  zone: number;
  more: number;
};

/** So much less than its part is missing. */
const SHORT = 0.85;

export function daysOf(arrived: Arrived[]): Day[] {
  const days = Map.groupBy(arrived, ({ day }) => day);
  return [...days]
    .map(([day, ones]) => ({ day, total: ones.length, byMode: countBy(ones.map(({ mode }) => mode)) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

export const countBy = (names: string[]): Record<string, number> =>
  names.reduce<Record<string, number>>(
    (counts, name) => ({ ...counts, [name]: (counts[name] ?? 0) + 1 }),
    {}
  );

/** Whom to look for: the most needed first. */
export function missingFrom(margins: MarginReport[], rows: number): Missing[] {
  return margins
    .filter(({ unusable }) => !unusable || unusable === 'nobody_said')
    .flatMap(({ question, levels, unsaid }) =>
      levels
        .filter(({ group, sample, zone }) => group !== '(rest)' && sample < zone * SHORT)
        .map(({ group, words, sample, zone }) => {
          const people = rows - unsaid;
          const more = Math.max(1, Math.ceil(((zone - sample) * people) / Math.max(0.05, 1 - zone)));
          return { question, group, words, sample, zone, more };
        })
    )
    .sort((a, b) => b.more - a.more);
}
