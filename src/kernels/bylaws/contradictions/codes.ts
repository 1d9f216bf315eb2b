/** Everything that the rules can say against each other. A code never changes its meaning. */
export const CONTRADICTION_CODES = [
  'composition_above_everyone',
  'composition_part_above_whole',
  'nobody_counts_as_resident',
  'nobody_may_vote',
  'quorum_above_everyone',
  'quorum_of_nobody',
  'quorum_above_seats',
  'no_voting_method',
  'majority_above_everyone',
  'majority_below_half',
  'notice_shorter_than_profile',
  'special_notice_longer_than_regular',
  'no_seats',
  'term_of_zero',
  'stagger_of_zero',
  'stagger_not_shorter_than_term',
  'stagger_does_not_divide_term',
  'fewer_seats_than_groups',
  'term_limit_of_zero',
  'officer_named_twice',
  'more_officers_than_seats',
  'reserved_for_nobody',
  'more_reserved_than_seats',
  'reserved_breaks_composition',
  'countback_without_ranking',
  'no_delegates',
  'event_cap_above_organization',
  'event_cap_above_year',
  'organization_cap_above_year',
  'override_by_unknown_role'
] as const;

export type ContradictionCode = (typeof CONTRADICTION_CODES)[number];

/** Rules that cannot all hold. `path` is the parameter whose clause is named, `numbers` those that clash. */
export type Contradiction = { code: ContradictionCode; path: string; numbers: Record<string, number> };

/** One contradiction where the condition holds, for lists that read as sentences. */
export function when(
  holds: boolean,
  code: ContradictionCode,
  path: string,
  numbers: Record<string, number> = {}
): Contradiction[] {
  return holds ? [{ code, path, numbers }] : [];
}

/** A number that is said, or `otherwise` where there is none to clash with. */
export function numberOr(said: number | 'none' | null, otherwise: number): number {
  return typeof said === 'number' ? said : otherwise;
}
