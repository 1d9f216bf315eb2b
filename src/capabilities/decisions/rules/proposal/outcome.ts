import type { Code, Finding, Overall } from '../../../../kernels/bylaws/index.ts';

/** `held`: it can be neither adopted nor turned down, because of the rules named, or as the count found no winner. */
export type Outcome = { kind: 'adopted' } | { kind: 'not_adopted' } | { kind: 'held'; holding: Code[] };

export type Judged = { findings: Finding[]; overall: Overall; overridden: boolean; winnerMissing: boolean };

/** What the bylaws make of a count. A proposal that fell by its votes alone was turned down, and that is a decision. */
export function outcomeOf({
  findings,
  overall: { status, holding },
  overridden,
  winnerMissing
}: Judged): Outcome {
  if (winnerMissing) return { kind: 'held', holding: ['decision.passed'] };
  if (status === 'met') return { kind: 'adopted' };
  const others = holding.filter((code) => code !== 'decision.passed');
  if (others.length && !overridden) return { kind: 'held', holding };
  switch (findings.find(({ code }) => code === 'decision.passed')?.status) {
    case 'not_met':
      // Nobody can set aside that too few said yes.
      return { kind: 'not_adopted' };
    case 'met':
    case 'not_applicable':
      return { kind: 'adopted' };
    default:
      return { kind: 'held', holding };
  }
}
