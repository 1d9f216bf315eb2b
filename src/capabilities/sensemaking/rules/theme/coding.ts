import { alpha, sets } from '../../../../kernels/agreement/index.ts';

export const sourceKinds = ['deck', 'conversation', 'survey_question'] as const;
export type SourceKind = (typeof sourceKinds)[number];
/** Where passages come from; of a survey also the question that was answered in people's own words. */
export type Source = { kind: SourceKind; id: string; question?: string | null };

/** What one coder made of one passage. */
export type Reading = { number: number; coderId: string; codes: string[] };

/** How far the coders agree: over all codes, and for each code by itself. Null where nothing can be said yet. */
export type Agreement = {
  coders: number;
  passages: number;
  alpha: number | null;
  byCode: { code: string; alpha: number | null; given: number }[];
};

/** The least agreement that a theme may rest on without being talked over, and that which is good (Krippendorff 2004). */
export const TENTATIVE = 0.667;
export const RELIABLE = 0.8;

export function agreement(readings: readonly Reading[], codes: readonly string[]): Agreement {
  const coders = [...new Set(readings.map(({ coderId }) => coderId))].sort();
  const units = byPassage(readings, coders);
  const twice = units.filter((unit) => unit.filter(Boolean).length > 1);
  return {
    coders: coders.length,
    passages: twice.length,
    alpha: alpha(units, sets),
    byCode: codes.map((code) => ({
      code,
      alpha: alpha(
        units.map((unit) => unit.map((given) => given && given.filter((one) => one === code))),
        sets
      ),
      given: readings.filter((reading) => reading.codes.includes(code)).length
    }))
  };
}

function byPassage(readings: readonly Reading[], coders: string[]): (string[] | null)[][] {
  const passages = new Map<number, (string[] | null)[]>();
  for (const { number, coderId, codes } of readings) {
    const unit = passages.get(number) ?? coders.map(() => null);
    unit[coders.indexOf(coderId)] = codes;
    passages.set(number, unit);
  }
  return [...passages.values()];
}

export const wordFor = (is: number | null): 'unknown' | 'low' | 'tentative' | 'reliable' =>
  is === null ? 'unknown' : is >= RELIABLE ? 'reliable' : is >= TENTATIVE ? 'tentative' : 'low';

/** Passages that at least half of those who read them gave one of these codes: the voices behind a theme. */
export function voices(readings: readonly Reading[], codes: ReadonlySet<string>): number[] {
  const passages = new Map<number, { read: number; gave: number }>();
  for (const { number, codes: given } of readings) {
    const seen = passages.get(number) ?? { read: 0, gave: 0 };
    passages.set(number, { read: seen.read + 1, gave: seen.gave + +given.some((code) => codes.has(code)) });
  }
  return [...passages].filter(([, { read, gave }]) => gave > 0 && gave * 2 >= read).map(([number]) => number);
}

/** The next passage this coder has not read, by its number. */
export const nextPassage = (passages: readonly number[], read: ReadonlySet<number>): number | null =>
  passages.find((number) => !read.has(number)) ?? null;
