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
