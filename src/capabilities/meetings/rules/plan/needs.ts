import type { Role } from '../../../../platform/context/index.ts';

export const answers = ['coming', 'maybe', 'not'] as const;
export type Answer = (typeof answers)[number];

export const needKinds = ['childcare', 'ride', 'interpretation', 'seating', 'food'] as const;
export type NeedKind = (typeof needKinds)[number];

/** What somebody needs in order to come. `ages` are those of the children, in years. */
export type Need = { kind: NeedKind; detail: string; ages: number[] };

/** Who arranges what, and so sees whose need it is. Everybody else sees nothing of it. */
const arrangedBy: Record<NeedKind, Role[]> = {
  childcare: ['childcare'],
  ride: ['navigator', 'officer'],
  interpretation: ['interpreter', 'secretary'],
  seating: ['greeter', 'secretary'],
  food: ['secretary', 'officer']
};

/** The kinds of need that somebody with these roles arranges. */
export const arranges = (roles: readonly Role[]): NeedKind[] =>
  needKinds.filter((kind) => arrangedBy[kind].some((role) => roles.includes(role)));

/** The filled-in needs of a form. The ages of children, as typed ("2, 5"), are a need even without other words. */
export function needsFrom(details: Partial<Record<NeedKind, string>>, ages: string): Need[] {
  const years = (ages.match(/\d+/g) ?? []).map(Number).filter((age) => age < 18);
  return needKinds
    .map((kind) => ({ kind, detail: details[kind]?.trim() ?? '', ages: kind === 'childcare' ? years : [] }))
    .filter(({ detail, ages: given }) => detail !== '' || given.length > 0);
}
