import type { Finding, Overall } from '../../../../kernels/bylaws/index.ts';

/** `held`: it can be neither adopted nor turned down, because of the rules named. */
export type Outcome = { kind: 'adopted' | 'not_adopted' } | { kind: 'held'; holding: Overall['holding'] };

/** What the bylaws make of a count. A proposal that fell by its votes alone was turned down, and that is a decision. */
export function outcomeOf(findings: Finding[], { status, holding }: Overall, overridden: boolean): Outcome {
  if (status === 'met') return { kind: 'adopted' };
  const passed = findings.find(({ code }) => code === 'decision.passed')?.status;
  const others = holding.filter((code) => code !== 'decision.passed');
  if (others.length && !overridden) return { kind: 'held', holding };
  if (passed === 'not_met') return { kind: 'not_adopted' };
  if (passed === 'cannot_tell' && !overridden) return { kind: 'held', holding };
  return { kind: 'adopted' };
}
