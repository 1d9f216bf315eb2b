import {
  evaluate,
  moreThanHalf,
  overall,
  requiredForDecision,
  twoThirds,
  type DecisionFacts,
  type Parameters,
  type Quorum,
  type Voting
} from '../../../../kernels/bylaws/index.ts';

/** A vote as it was judged: its facts, the rules of its day, and what they said. */
export type PastDecision = {
  id: string;
  day: string;
  facts: DecisionFacts;
  parameters: Parameters;
  passed: boolean;
};

/** What is asked to be otherwise; null leaves a rule as it was. */
export type OtherRules = { quorumPercent: number | null; majority: 'more_than_half' | 'two_thirds' | null };

export type ReplayedDecision = { id: string; day: string; was: boolean; wouldBe: boolean };

/** Past votes under other rules: each by the bylaws of its own day, with only what is asked changed in them. */
export const replayDecisions = (past: PastDecision[], other: OtherRules): ReplayedDecision[] =>
  past.map(({ id, day, facts, parameters, passed }) => ({
    ...{ id, day, was: passed },
    wouldBe: passes(changed(parameters, other), facts)
  }));

/** All that the rules require was found met: what cannot be told passes nothing. */
export function passes(parameters: Parameters, facts: DecisionFacts): boolean {
  const required = requiredForDecision(parameters, facts.class);
  return overall(evaluate(parameters, facts), required).status === 'met';
}

function changed(parameters: Parameters, { quorumPercent, majority }: OtherRules): Parameters {
  const quorum =
    quorumPercent === null ? parameters.quorum : { ...parameters.quorum, assembly: shareOf(quorumPercent) };
  if (majority === null) return { ...parameters, quorum };
  const share = majority === 'two_thirds' ? twoThirds : moreThanHalf;
  const voting = Object.entries(parameters.voting).map(([kind, rule]): [string, Voting | null] => [
    kind,
    rule && { ...rule, majority: share }
  ]);
  return { ...parameters, quorum, voting: Object.fromEntries(voting) as Parameters['voting'] };
}

const shareOf = (percent: number): Quorum => ({
  kind: 'share',
  share: { parts: percent, of: 100, strictly: false },
  of: 'roll'
});
