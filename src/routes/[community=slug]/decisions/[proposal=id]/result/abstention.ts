import type { Decision } from '#capabilities/decisions/server';

/** What an abstention did to this result, by the bylaws it was judged by; null where the method knows none. */
export function abstentionWord({
  method,
  verdict
}: Pick<Decision, 'method' | 'verdict'>): 'nothing' | 'no' | null {
  const { facts, rules } = verdict;
  if (facts.kind !== 'decision' || method === 'consensus' || method === 'ranked' || method === 'score')
    return null;
  const outOf = rules.parameters.voting[facts.class]?.outOf;
  if (!outOf) return null;
  return outOf === 'yes_and_no' ? 'nothing' : 'no';
}
