import type { Code, Finding } from '../../../../kernels/bylaws/index.ts';

/** What this room adds to the findings of the bylaws: one person, one seat; one person, one contest. */
export type Hindrance = 'sits_already' | 'stands_already';

export type Eligibility = { able: boolean; findings: Finding[]; hindrances: Hindrance[] };

/** Silence of the bylaws about terms bars nobody; not knowing whether a kept seat fits, or the standing, does. */
const MUST_BE_KNOWN: Code[] = ['candidate.category', 'candidate.standing'];

/** Whether somebody may stand, by what the rules found about them. */
export function eligibilityBy(findings: Finding[], hindrances: Hindrance[]): Eligibility {
  const barred = findings.some(
    ({ code, status }) => status === 'not_met' || (status === 'cannot_tell' && MUST_BE_KNOWN.includes(code))
  );
  return { able: !barred && !hindrances.length, findings, hindrances };
}
