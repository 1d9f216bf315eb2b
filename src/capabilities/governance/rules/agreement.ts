import type { Localized } from '../../../platform/localized/index.ts';

/** The five kinds of text a partnership holds to, in the order a newcomer reads them. */
export const agreementKinds = [
  'mission',
  'values',
  'meeting_agreements',
  'bylaws',
  'code_of_conduct'
] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** One numbered piece of text, and the parameters that it puts into numbers: `['quorum']`. */
export type Clause = { number: string; title: Localized; text: Localized; parameters: string[] };

/** When a version holds. Days are ISO; `to` is the first day on which it no longer does. */
export type Life = { adoptedOn: string | null; from: string | null; to: string | null };

export type State = 'draft' | 'coming' | 'in_force' | 'past';

export function stateOn({ adoptedOn, from, to }: Life, day: string): State {
  if (adoptedOn === null || from === null) return 'draft';
  if (day < from) return 'coming';
  return to === null || day < to ? 'in_force' : 'past';
}

/**
 * The clause a parameter stems from: the one that names it most exactly, or else the first that names
 * a part of it. Null where the text is silent.
 */
export function clauseOf(clauses: Clause[], path: string): string | null {
  const named = clauses.flatMap(({ number, parameters }) => parameters.map((name) => ({ number, name })));
  const above = named
    .filter(({ name }) => isWithin(path, name))
    .sort((a, b) => b.name.length - a.name.length);
  return (above[0] ?? named.find(({ name }) => isWithin(name, path)))?.number ?? null;
}

const isWithin = (path: string, whole: string): boolean => path === whole || path.startsWith(`${whole}.`);
