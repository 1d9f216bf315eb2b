import type { Description } from './description.ts';

/** What people say of themselves that may serve a draw, with their consent for that draw. */
export const drawable = ['race', 'gender', 'age_band', 'disability', 'tenure'] as const;
export type Drawable = (typeof drawable)[number];

/** One answer for each feature that may serve; whoever said several races counts as `several`. */
export function drawn(said: Description, features: readonly Drawable[]): Partial<Record<Drawable, string>> {
  const all: Record<Drawable, string | null> = {
    race: said.race.length > 1 ? 'several' : (said.race[0] ?? null),
    gender: said.gender,
    age_band: said.ageBand,
    disability: said.disability,
    tenure: said.tenure
  };
  return Object.fromEntries(features.flatMap((feature) => (all[feature] ? [[feature, all[feature]]] : [])));
}
