import {
  evaluate,
  type Finding,
  type Parameters,
  type VoterFacts
} from '../../../../kernels/bylaws/index.ts';

export type VoterState = { state: 'eligible' | 'recused' | 'ineligible'; barredBy: string | null };

/** In a body the seat gives the vote; what still stands in the way is standing and conflict. */
const IN_A_BODY = ['voter.standing', 'voter.conflict'];

/**
 * Whether somebody may vote, and the finding that bars them. Silence of the bylaws bars nobody; a fact about
 * the person that cannot be told does, but for the age, which everybody declares by voting.
 */
export function voterState(parameters: Parameters, facts: VoterFacts, of: 'assembly' | 'body'): VoterState {
  const findings = evaluate(parameters, facts).filter(
    ({ code }) => of === 'assembly' || IN_A_BODY.includes(code)
  );
  const barring = findings.filter(bars);
  const first = barring.find(({ code }) => code === 'voter.conflict') ?? barring[0];
  if (!first) return { state: 'eligible', barredBy: null };
  return { state: first.code === 'voter.conflict' ? 'recused' : 'ineligible', barredBy: first.code };
}

const bars = ({ code, status, missing = [] }: Finding): boolean =>
  status === 'not_met' ||
  (status === 'cannot_tell' && code !== 'voter.age' && missing.some((what) => what.startsWith('facts.')));
