import type { VotingMethod } from '../../../../kernels/bylaws/index.ts';
import { count, type Ballot, type Count, type TieBreak } from '../../../../kernels/tally/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import type { Ballots, Counted, Mode } from '../vote/counted.ts';
import { stoodAside, votesFrom } from './ballots.ts';
import { ranksOptions, type Choice } from './proposal.ts';

/** Under so many voters a secret vote shows its outcome and nothing else. */
export const FEW_VOTERS = 30;
/** Under so many people a way of voting is not counted apart. */
export const FEW_IN_MODE = 11;

/** What was counted and may be shown; null where it would tell who voted how. */
export type Result = {
  secret: boolean;
  eligible: number;
  voted: number;
  votes: { yes: number; no: number; abstain: number; blocks: number; stoodAside: number } | null;
  byMode: Partial<Record<Mode, number | null>>;
  invalid: number | null;
  /** Among options: what they were, who won, and every round. */
  options: { id: string; text: Localized }[];
  winners: string[];
  /** Between which the next vote would be, where this one found none. */
  tied: string[];
  rounds: Count['rounds'] | null;
};

export type Counting = {
  method: VotingMethod;
  secret: boolean;
  options: Choice[];
  tie: TieBreak;
};

export function resultOf(counted: Counted, { method, secret, options, tie }: Counting): Result {
  const { ballots } = counted;
  const voted = ballots.reduce((sum, one) => sum + one.count, 0);
  const hidden = secret && voted < FEW_VOTERS;
  const ranked = ranksOptions(method) ? countOptions(method, ballots, options, tie) : null;
  return {
    ...{ secret, eligible: counted.eligible, voted },
    votes: hidden || ranked ? null : { ...votesFrom(ballots), stoodAside: stoodAside(ballots) },
    byMode: shownModes(counted.byMode),
    invalid: hidden ? null : counted.invalid,
    options: ranked ? options : [],
    winners: ranked?.elected ?? [],
    tied: ranked?.runoff ?? [],
    rounds: hidden ? null : (ranked?.rounds ?? null)
  };
}

/** A mode that few used is not counted apart, and then neither is the next smallest: the rest would tell. */
export function shownModes(byMode: Counted['byMode']): Result['byMode'] {
  const used = Object.entries(byMode)
    .filter(([, people]) => people > 0)
    .sort(([, a], [, b]) => a - b);
  const few = used.filter(([, people]) => people < FEW_IN_MODE).length;
  const hidden = few === 1 ? 2 : few;
  return Object.fromEntries(used.map(([mode, people], index) => [mode, index < hidden ? null : people]));
}

/** Ranked: instant runoff. Scored: the highest sum. Without ballots nobody has won. */
function countOptions(
  method: VotingMethod,
  ballots: Ballots,
  options: Choice[],
  tie: TieBreak
): Count | null {
  const papers = ballots.flatMap(({ mark, count: weight }): Ballot[] =>
    mark.kind === 'rank' || mark.kind === 'score' ? [{ ...mark, weight }] : []
  );
  const candidates = options.map(({ id }) => id);
  if (!papers.length || candidates.length < 2) return null;
  return count(method === 'ranked' ? 'instant_runoff' : 'score', papers, { candidates, seats: 1, tie });
}
