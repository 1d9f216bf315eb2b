import type { Clause } from './agreement.ts';

/** What a chapter of the bylaws is about, as far as its numbers tell. */
export const themes = ['belonging', 'meetings', 'deciding', 'leading', 'fairness'] as const;
export type Theme = (typeof themes)[number];

const rootsOf: Record<Theme, readonly string[]> = {
  belonging: ['composition', 'residency', 'goodStanding', 'voters'],
  meetings: ['quorum', 'heldOpenDays', 'notice'],
  deciding: ['voting', 'conflicts', 'overrideBy'],
  leading: ['leadership', 'elections', 'committees', 'delegation'],
  fairness: ['sponsorship']
};

/** `theme` is null where no clause of the chapter is put into numbers. */
export type Chapter<Of> = { number: string; theme: Theme | null; clauses: Of[] };

/** Clauses by the first part of their number, `4.1` and `4.2` in 4, in the order of the text. */
export function chaptersOf<Of extends Pick<Clause, 'number' | 'parameters'>>(
  clauses: readonly Of[]
): Chapter<Of>[] {
  const byNumber = Map.groupBy(clauses, ({ number }) => number.split('.')[0]!);
  return [...byNumber].map(([number, inside]) => ({
    number,
    theme: themeOf(inside.flatMap(({ parameters }) => parameters)),
    clauses: inside
  }));
}

/** The theme of the first parameter that has one: a chapter begins with what it is about. */
function themeOf(parameters: readonly string[]): Theme | null {
  const [first] = parameters.flatMap((path) => {
    const root = path.split('.')[0]!;
    return themes.filter((theme) => rootsOf[theme].includes(root));
  });
  return first ?? null;
}

/** What people ask for first: how many of us, how many of us here, who decides by how many, for how long. */
export const KEY_NUMBERS = [
  'composition.parentOrResident',
  'composition.parent0to5',
  'quorum.assembly',
  'voting.critical.majority',
  'notice.regularHours',
  'leadership.seats',
  'leadership.termMonths'
] as const;
