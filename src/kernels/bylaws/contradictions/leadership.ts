import type { Leadership, Parameters } from '../parameters.ts';
import { numberOr, when, type Contradiction } from './codes.ts';

export function leadership({
  leadership: { seats, vacancy },
  elections: { method }
}: Parameters): Contradiction[] {
  const ranks = method === null || method === 'single_transferable' || method === 'instant_runoff';
  return [
    ...when(seats === 0, 'no_seats', 'leadership.seats', { seats: 0 }),
    ...when(vacancy?.fill === 'countback' && !ranks, 'countback_without_ranking', 'leadership.vacancy')
  ];
}

export function officers({ leadership: { officers: roles, seats } }: Parameters): Contradiction[] {
  const numbers = { officers: roles.length, seats: seats ?? 0 };
  return [
    ...when(new Set(roles).size < roles.length, 'officer_named_twice', 'leadership.officers'),
    ...when(
      seats !== null && roles.length > seats,
      'more_officers_than_seats',
      'leadership.officers',
      numbers
    )
  ];
}

export function reserved({
  leadership: { reserved: kept, seats },
  composition
}: Parameters): Contradiction[] {
  const total = sum(kept);
  const others = sum(kept.filter(({ who }) => who.every((category) => category === 'stakeholder')));
  const percent = numberOr(composition.parentOrResident, 0);
  const numbers = { reserved: total, seats: seats ?? 0 };
  return [
    ...kept.flatMap(({ who }, index) =>
      when(who.length === 0, 'reserved_for_nobody', `leadership.reserved.${index}`)
    ),
    ...when(seats !== null && total > seats, 'more_reserved_than_seats', 'leadership.reserved', numbers),
    ...when(
      seats !== null && others <= seats && 100 * (seats - others) < percent * seats,
      'reserved_breaks_composition',
      'leadership.reserved',
      { others, seats: seats ?? 0, percent }
    )
  ];
}

export function terms({ leadership: rule }: Parameters): Contradiction[] {
  return [
    ...when(rule.termMonths === 0, 'term_of_zero', 'leadership.termMonths', { months: 0 }),
    ...when(rule.termLimit === 0, 'term_limit_of_zero', 'leadership.termLimit', { terms: 0 }),
    ...staggering(rule)
  ];
}

function staggering({ termMonths: term, staggerMonths: stagger, seats }: Leadership): Contradiction[] {
  const path = 'leadership.staggerMonths';
  if (stagger === 0) return when(true, 'stagger_of_zero', path, { stagger });
  if (!term || typeof stagger !== 'number') return [];
  if (stagger >= term) return when(true, 'stagger_not_shorter_than_term', path, { stagger, term });
  if (term % stagger !== 0) return when(true, 'stagger_does_not_divide_term', path, { stagger, term });
  const groups = term / stagger;
  return when(seats !== null && seats > 0 && seats < groups, 'fewer_seats_than_groups', path, {
    groups,
    seats: seats ?? 0
  });
}

function sum(kept: Leadership['reserved']): number {
  return kept.reduce((total, { seats }) => total + seats, 0);
}
