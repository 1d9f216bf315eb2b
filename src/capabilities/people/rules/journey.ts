/** The way of a new member, in its order. */
export const steps = ['registered', 'welcomed', 'oriented', 'active', 'leading'] as const;
export type Step = (typeof steps)[number];
/** The steps that somebody takes with the newcomer; the others follow from what happens. */
export const guided = ['welcomed', 'oriented', 'leading'] as const;
export type Guided = (typeof guided)[number];

export type Taken = { step: Guided; responsible: string | null; askedOn: string; doneOn: string | null };
export type Traveller = { joinedOn: string; taken: readonly Taken[]; seen: readonly string[] };

export type Journey = {
  reached: { step: Step; on: string }[];
  next: Step | null;
  /** Who answers for the next step. */
  responsible: string | null;
  /** Days since the last step. */
  waiting: number;
  /** It has stalled: longer than the step should take. */
  nudge: boolean;
};

/** Whoever has belonged for a year is no newcomer any more, whatever was never written down. */
const FIRST_YEAR = 365;

/** Days after which somebody should ask. Nobody is hurried into leading. */
export const patience: Record<Step, number | null> = {
  registered: null,
  welcomed: 7,
  oriented: 60,
  active: 120,
  leading: null
};

/** Where a member is on the way. `gatherings` are the last days on which there was something to come to. */
export function journey(
  { joinedOn, taken, seen }: Traveller,
  gatherings: readonly string[],
  today: string
): Journey {
  const on: Record<Step, string | null> = {
    registered: joinedOn,
    welcomed: doneOn(taken, 'welcomed'),
    oriented: doneOn(taken, 'oriented'),
    active: activeSince(seen, gatherings),
    leading: doneOn(taken, 'leading')
  };
  const reached = steps.flatMap((step) => (on[step] ? [{ step, on: on[step] }] : []));
  const next = steps.find((step) => !on[step]) ?? null;
  const waiting = daysBetween(
    reached
      .map((one) => one.on)
      .sort()
      .at(-1)!,
    today
  );
  const limit = next && patience[next];
  return {
    reached,
    next,
    responsible: taken.find(({ step }) => step === next)?.responsible ?? null,
    waiting,
    nudge: limit !== null && waiting > limit && daysBetween(joinedOn, today) <= FIRST_YEAR
  };
}

const doneOn = (taken: readonly Taken[], wanted: Guided): string | null =>
  taken.find(({ step }) => step === wanted)?.doneOn ?? null;

export const ACTIVE = { of: 4, attended: 2 };

/** Active is who came to two of the last four; since the second of these days. */
export function activeSince(seen: readonly string[], gatherings: readonly string[]): string | null {
  const last = gatherings.toSorted().slice(-ACTIVE.of);
  return last.filter((day) => seen.includes(day))[ACTIVE.attended - 1] ?? null;
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
