/**
 * What is held about a person and for how long: the table of contents shown to everybody on their own
 * page. `kind` names the sentences; `term` is days after the moment named by `after`, null for "as long
 * as you belong".
 */
export type Holding = { kind: string; after: 'leaving' | 'closing' | 'day' | 'upload'; term: number | null };

const YEAR = 365;

export const holdings = [
  { kind: 'name', after: 'leaving', term: 2 * YEAR },
  { kind: 'contacts', after: 'leaving', term: 0 },
  { kind: 'consents', after: 'leaving', term: 3 * YEAR },
  { kind: 'household', after: 'leaving', term: 0 },
  { kind: 'needs', after: 'closing', term: 90 },
  { kind: 'description', after: 'leaving', term: 0 },
  { kind: 'seen', after: 'day', term: YEAR },
  { kind: 'standing', after: 'leaving', term: 3 * YEAR },
  { kind: 'attendance', after: 'leaving', term: null },
  { kind: 'lists', after: 'upload', term: 1 }
] as const satisfies Holding[];

export type HoldingKind = (typeof holdings)[number]['kind'];

export const termOf = (kind: HoldingKind): number | null => holdings.find((one) => one.kind === kind)!.term;

/** The last day that is already too old to be kept. */
export function tooOld(kind: HoldingKind, today: string): string | null {
  const term = termOf(kind);
  if (term === null) return null;
  return new Date(Date.parse(today) - term * 86_400_000).toISOString().slice(0, 10);
}

/** What is never asked, in no field, no need and no list. */
export const neverHeld = ['immigration', 'birthplace', 'social_security', 'documents'] as const;
