import type { Options } from '../options.ts';
import type { Paper, Papers } from '../read/papers.ts';
import { reservesOf, type Reserves } from '../reserve.ts';
import type { Round, Tie } from '../result.ts';
import type { TransferRule } from './rule.ts';

export type Standing = 'hopeful' | 'elected' | 'excluded';

/** Equal papers lying with a candidate: at which preference they are, and what each of them is worth. */
export type Pile<T> = { paper: Paper; at: number; value: T };

/** The count sheet. Candidates are places in `Options.candidates`; everything changes as the count goes on. */
export type Sheet<T> = {
  rule: TransferRule<T>;
  options: Options;
  reserves: Reserves;
  valid: number;
  standing: Standing[];
  votes: T[];
  piles: Pile<T>[][];
  /** Elected with more than the quota, not yet passed on. */
  pending: number[];
  elected: number[];
  exhausted: T;
  lost: T;
  quota: T;
  rounds: Round[];
  /** Votes at the end of each round. */
  history: T[][];
  ties: Tie[];
  /** Between whom a runoff must be held, once a tie stops the count. */
  runoff: number[] | null;
};

export function openSheet<T>(rule: TransferRule<T>, { papers, valid }: Papers, options: Options): Sheet<T> {
  const { zero, one, whole, plus } = rule.numbers;
  const withdrawn = new Set(options.withdrawn);
  const piles: Pile<T>[][] = options.candidates.map(() => []);
  for (const paper of papers) piles[paper.order[0]!]!.push({ paper, at: 0, value: one });
  return {
    rule,
    options,
    reserves: reservesOf(options),
    valid,
    standing: options.candidates.map((id) => (withdrawn.has(id) ? 'excluded' : 'hopeful')),
    votes: piles.map((pile) => pile.reduce((sum, { paper }) => plus(sum, whole(paper.papers)), zero)),
    piles,
    pending: [],
    elected: [],
    exhausted: zero,
    lost: zero,
    quota: rule.quota(valid, options.seats, whole(valid)),
    rounds: [],
    history: [],
    ties: [],
    runoff: null
  };
}

export function hopefuls<T>({ standing }: Sheet<T>): number[] {
  return standing.flatMap((state, place) => (state === 'hopeful' ? [place] : []));
}

export function seatsLeft<T>({ options, elected }: Sheet<T>): number {
  return options.seats - elected.length;
}
