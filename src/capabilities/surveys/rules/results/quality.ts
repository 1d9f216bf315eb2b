import type { Answers } from '../answers.ts';
import type { MarginReport } from './margins.ts';

/** One set of answers as the quality page looks at it. */
export type Arrived = {
  id: string;
  day: string;
  mode: string;
  seconds: number | null;
  answers: Answers;
  counts: boolean;
  aside: string | null;
};

/** Flagged for somebody to look at; nothing is ever taken out by it. */
export type Flag = {
  id: string;
  day: string;
  mode: string;
  why: 'fast' | 'same';
  with: string[];
  seconds: number | null;
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

/** Less than a third of what most take can hardly have been read. */
const HASTE = 1 / 3;
const LEAST_TIMED = 10;
/** Two who agree in fewer answers than this may well be two people. */
const LEAST_SAME = 8;
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

/** Those who took hardly any time, and those whose answers are the very same. */
export function flagsOf(arrived: Arrived[]): Flag[] {
  const counted = arrived.filter(({ counts }) => counts);
  const median = medianOf(counted.flatMap(({ seconds }) => (seconds === null ? [] : [seconds])));
  const fast = counted
    .filter(({ seconds }) => median !== null && seconds !== null && seconds < median * HASTE)
    .map((one) => flag(one, 'fast', []));
  const same = [...Map.groupBy(counted, ({ answers }) => signature(answers))]
    .filter(([key, ones]) => key !== '' && ones.length > 1)
    .flatMap(([, ones]) =>
      ones.map((one) =>
        flag(
          one,
          'same',
          ones.filter((other) => other !== one).map(({ id }) => id)
        )
      )
    );
  return [...fast, ...same];
}

const flag = ({ id, day, mode, seconds }: Arrived, why: Flag['why'], others: string[]): Flag => ({
  ...{ id, day, mode, seconds, why },
  with: others
});

function medianOf(seconds: number[]): number | null {
  if (seconds.length < LEAST_TIMED) return null;
  return seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)]!;
}

/** The same whatever order the answers came in; '' where there are too few to tell people apart. */
function signature(answers: Answers): string {
  const said = Object.entries(answers).filter(([, value]) => value !== '');
  if (said.length < LEAST_SAME) return '';
  return JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1)));
}

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
