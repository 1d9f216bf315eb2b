import { shareAt, survival, type Observation, type Options, type Step } from './survival.ts';

/** `joined` is a month, `2026-11`. */
export type Membership = Observation & { joined: string };

/** The people who joined in one month. */
export type Cohort = {
  joined: string;
  people: number;
  left: number;
  curve: Step[];
  /** For each month asked for: the share that stayed longer, 0 to 1; null where it is not known yet. */
  retained: { months: number; share: number | null }[];
};

/**
 * Retention by month joined, oldest first. Months in which nobody joined are not listed.
 *
 * @param marks months after joining to read off, such as 3, 6 and 12
 * @throws RangeError where a month joined is not of the form `2026-11`, or as `survival`
 */
export function retentionByCohort(
  memberships: readonly Membership[],
  marks: readonly number[],
  options: Options = {}
): Cohort[] {
  const wrong = memberships.find(({ joined }) => !/^\d{4}-(0[1-9]|1[0-2])$/.test(joined));
  if (wrong) throw new RangeError(`Not a month: ${wrong.joined}`);
  return [...Map.groupBy(memberships, ({ joined }) => joined)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([joined, members]) => cohort(joined, members, marks, options));
}

function cohort(joined: string, members: Membership[], marks: readonly number[], options: Options): Cohort {
  const curve = survival(members, options);
  return {
    joined,
    people: members.length,
    left: members.filter(({ left }) => left).length,
    curve,
    retained: marks.map((months) => ({ months, share: shareAt(curve, months) }))
  };
}
