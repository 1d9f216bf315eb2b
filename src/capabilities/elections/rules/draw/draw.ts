import { drawable } from '../../../people/index.ts';

/** What people may be mirrored by: from the roll, or from what volunteers say of themselves. */
export const rollFeatures = ['category', 'language', 'neighborhood'] as const;
export const features = [...rollFeatures, ...drawable] as const;
export type Feature = (typeof features)[number];

export const exclusionReasons = [
  'conflict',
  'party_household',
  'staff',
  'asked_out',
  'serves_already'
] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

export const numberWays = ['dice', 'digits'] as const;

/** The value of whoever has not said, or lets nothing serve: a value like the others. */
export const UNSAID = 'unsaid';

/** A conduct panel has five people, and two observers repeat its calculation. */
export const CONDUCT_SIZE = 5;
export const OBSERVERS = 2;

/** People by their number in the pool, as the list names them. */
export type PoolMember = {
  id: string;
  name: string;
  home: string | null;
  features: Record<string, string>;
};

export type Stage = 'gathering' | 'counting' | 'stuck' | 'ready' | 'committed' | 'drawn' | 'closed';

/** Where a draw stands, from what has happened. */
export function stageOf(facts: {
  closed: boolean;
  number: boolean;
  committed: boolean;
  run: { finished: boolean; outcome: string | null } | null;
}): Stage {
  if (facts.closed) return 'closed';
  if (facts.number) return 'drawn';
  if (facts.committed) return 'committed';
  if (!facts.run) return 'gathering';
  if (!facts.run.finished) return 'counting';
  return facts.run.outcome === 'drawn' ? 'ready' : 'stuck';
}
