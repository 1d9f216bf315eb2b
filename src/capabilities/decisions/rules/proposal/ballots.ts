import type { DecisionFacts, VotingMethod } from '../../../../kernels/bylaws/index.ts';
import type { BallotForm, Mark } from '../vote/ballot.ts';
import type { Ballots } from '../vote/counted.ts';

/** What is asked on the ballot, by the method; nobody scores higher than 5. */
export function ballotFor(method: VotingMethod, options: string[]): BallotForm {
  if (method === 'consensus') return { kind: 'consensus' };
  if (method === 'ranked') return { kind: 'rank', options, most: options.length };
  if (method === 'score') return { kind: 'score', options, top: 5 };
  return { kind: 'yes_no' };
}

type Votes = DecisionFacts['votes'] & { blocks: number };

/**
 * Ballots as the bylaws read them. In consensus to agree is a yes, to stand aside an abstention and to block
 * a no; whoever ranked or scored took part, and counts as a yes.
 */
export function votesFrom(ballots: Ballots): Votes {
  const votes: Votes = { yes: 0, no: 0, abstain: 0, blocks: 0 };
  for (const { mark, count } of ballots) {
    const said = saidBy(mark);
    votes[said] += count;
    if (mark.kind === 'consensus' && mark.vote === 'block') votes.blocks += count;
  }
  return votes;
}

function saidBy(mark: Mark): 'yes' | 'no' | 'abstain' {
  if (mark.kind === 'yes_no') return mark.vote;
  if (mark.kind !== 'consensus') return 'yes';
  if (mark.vote === 'agree') return 'yes';
  return mark.vote === 'block' ? 'no' : 'abstain';
}

/** Standing aside is not the same as saying nothing; both are told. */
export const stoodAside = (ballots: Ballots): number =>
  ballots
    .filter(({ mark }) => mark.kind === 'consensus' && mark.vote === 'stand_aside')
    .reduce((sum, { count }) => sum + count, 0);

/** Under seal: what nobody may see of anybody. */
export const isSecret = (method: VotingMethod): boolean =>
  method === 'secret_ballot' || method === 'ranked' || method === 'score';
