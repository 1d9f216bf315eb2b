/** Kinds of groups, from everybody to the few. */
export const bodyKinds = [
  'assembly',
  'guidance',
  'standing_committee',
  'ad_hoc_committee',
  'workgroup',
  'panel'
] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** Committees and workgroups have members; the leadership team and panels have seats. */
export const hasSeats = (kind: BodyKind): boolean => kind === 'guidance' || kind === 'panel';
