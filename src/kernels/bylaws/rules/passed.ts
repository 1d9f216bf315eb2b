import type { DecisionFacts } from '../facts.ts';
import { cannotTell, judged, noRule, type Finding } from '../finding.ts';
import { peopleNeeded } from '../fraction.ts';
import type { Parameters, Voting } from '../parameters.ts';

/** No more votes than people who may vote: a count that fails here was counted wrong. */
export function votes(_: Parameters, { eligible, votes: { yes, no, abstain } }: DecisionFacts): Finding {
  const path = 'voters.categories';
  const cast = yes + no + abstain;
  if (eligible === null) return cannotTell('decision.votes', path, ['facts.eligible'], { cast });
  return judged('decision.votes', path, cast <= eligible, { cast, eligible });
}

/** Whether the question carried. */
export function passed(parameters: Parameters, facts: DecisionFacts): Finding {
  const path = `voting.${facts.class}`;
  const voting = parameters.voting[facts.class];
  if (voting === null) return cannotTell('decision.passed', path, [`parameters.${path}`]);
  // These find a winner, not a majority: the count says who won.
  if (facts.method === 'ranked' || facts.method === 'score') return noRule('decision.passed', path);
  return facts.method === 'consensus' ? unblocked(path, facts) : carried(voting, `${path}.majority`, facts);
}

/** Consensus: nobody stands in the way, and somebody is for it. Standing aside is abstaining. */
function unblocked(path: string, { blocks, votes: { yes, abstain } }: DecisionFacts): Finding {
  if (blocks === null) return cannotTell('decision.passed', `${path}.methods`, ['facts.blocks'], { yes });
  return judged('decision.passed', `${path}.methods`, blocks === 0 && yes > 0, { yes, abstain, blocks });
}

function carried(voting: Voting, path: string, facts: DecisionFacts): Finding {
  const { yes, no, abstain } = facts.votes;
  const base = baseOf(voting, facts);
  if (base.people === null) return cannotTell('decision.passed', path, [base.missing], { yes, no, abstain });
  const needed = peopleNeeded(voting.majority, base.people);
  const numbers = { yes, no, abstain, base: base.people, needed, short: Math.max(0, needed - yes) };
  return judged('decision.passed', path, yes >= needed, numbers);
}

function baseOf({ outOf }: Voting, facts: DecisionFacts): { people: number | null; missing: string } {
  const { yes, no, abstain } = facts.votes;
  switch (outOf) {
    case 'yes_and_no':
      return { people: yes + no, missing: '' };
    case 'all_cast':
      return { people: yes + no + abstain, missing: '' };
    case 'present':
      return { people: facts.present && total(facts.present), missing: 'facts.present' };
    case 'eligible':
      return { people: facts.eligible, missing: 'facts.eligible' };
  }
}

function total(people: Record<string, number>): number {
  return Object.values(people).reduce((sum, count) => sum + count, 0);
}
