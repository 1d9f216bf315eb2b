import type {
  Category,
  Counts,
  DecisionClass,
  DecisionFacts,
  Sizes,
  VotingMethod
} from '../../../../kernels/bylaws/index.ts';
import type { Counted } from '../vote/counted.ts';
import { votesFrom } from './ballots.ts';

/** What is known about a vote beside the count. */
export type Around = {
  class: DecisionClass;
  method: VotingMethod;
  decidedBy: 'assembly' | 'body';
  roll: Counts;
  sizes: Sizes;
  /** Signed in at the meeting where it was taken, when it closed; null where there was none. */
  atMeeting: Counts | null;
  evidence: number;
  noticeHours: number;
};

/** A closed vote as the bylaws judge it. What nobody counted stays unknown. */
export function decisionFacts(counted: Counted, { atMeeting, ...around }: Around): DecisionFacts {
  const { blocks, ...votes } = votesFrom(counted.ballots);
  const { eligible, recused, voters, present } = counted;
  return {
    kind: 'decision',
    ...around,
    ...{ eligible, voters, votes },
    // Without tellers: who had signed in may also have voted, so the larger of both is sure.
    present: present ?? (atMeeting ? larger(atMeeting, voters) : voters),
    blocks: around.method === 'consensus' ? blocks : null,
    conflicts: { declared: recused, recused }
  };
}

function larger(one: Counts, other: Counts): Counts {
  const categories = [...new Set([...Object.keys(one), ...Object.keys(other)])] as Category[];
  return Object.fromEntries(
    categories.map((category) => [category, Math.max(one[category] ?? 0, other[category] ?? 0)])
  );
}
