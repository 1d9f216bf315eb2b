import type { Parameters } from '../parameters.ts';
import { numberOr, when, type Contradiction } from './codes.ts';

export function composition({ composition: rule }: Parameters): Contradiction[] {
  const whole = numberOr(rule.parentOrResident, 0);
  const part = numberOr(rule.parent0to5, 0);
  return [
    ...when(whole > 100, 'composition_above_everyone', 'composition.parentOrResident', { percent: whole }),
    ...when(part > 100, 'composition_above_everyone', 'composition.parent0to5', { percent: part }),
    ...when(
      typeof rule.parentOrResident === 'number' && part > whole,
      'composition_part_above_whole',
      'composition.parent0to5',
      { part, whole }
    )
  ];
}

export function residents({ residency }: Parameters): Contradiction[] {
  const nobody = residency !== null && residency !== 'none' && residency.ties.length === 0;
  return when(nobody, 'nobody_counts_as_resident', 'residency.ties');
}

export function voters({ voters: { categories } }: Parameters): Contradiction[] {
  return when(categories?.length === 0, 'nobody_may_vote', 'voters.categories');
}

export function committees({ committees: { adHocMonths } }: Parameters): Contradiction[] {
  return when(adHocMonths === 0, 'term_of_zero', 'committees.adHocMonths', { months: 0 });
}

export function delegation({ delegation: rule }: Parameters): Contradiction[] {
  if (rule === null || rule === 'none') return [];
  return [
    ...when(rule.delegates === 0, 'no_delegates', 'delegation.delegates', { delegates: 0 }),
    ...when(rule.termMonths === 0, 'term_of_zero', 'delegation.termMonths', { months: 0 })
  ];
}

/** Where officers are named, only they can be given the override. */
export function overrides({ overrideBy, leadership: { officers } }: Parameters): Contradiction[] {
  if (overrideBy === null || overrideBy === 'none' || officers.length === 0) return [];
  return overrideBy.flatMap((role, index) =>
    when(!officers.includes(role), 'override_by_unknown_role', `overrideBy.${index}`)
  );
}
