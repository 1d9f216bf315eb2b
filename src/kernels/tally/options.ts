/**
 * The five of the bylaws, and four more. `single_transferable` is Scottish STV (SSI 2007/42); `meek` and
 * `weighted_gregory` are STV by other books; `equal_shares` fills seats from approvals in proportion.
 */
export const METHODS = [
  'plurality',
  'block',
  'approval',
  'score',
  'instant_runoff',
  'single_transferable',
  'meek',
  'weighted_gregory',
  'equal_shares'
] as const;
export type Method = (typeof METHODS)[number];

/** Of what a winner must have more than half: of valid ballots, of those still counting, or of nothing. */
export const MAJORITY_TESTS = ['ballots', 'continuing', 'none'] as const;
export type MajorityTest = (typeof MAJORITY_TESTS)[number];

/**
 * How a tie ends that the rule of the count leaves open.
 * `runoff`: the count stops and names between whom. `lot`: the lowest SHA-256 of `seed:n:candidate` is chosen,
 * `n` being the number of the tie. `tenure`: the longer served stays in (months), then by lot if there is a seed.
 * `order`: the earliest in an order drawn before the count is chosen, for exclusion as for election.
 */
export type TieBreak =
  | { rule: 'runoff' }
  | { rule: 'lot'; seed: string }
  | { rule: 'tenure'; months: Record<string, number>; seed: string | null }
  | { rule: 'order'; order: string[] };

/** At least so many of the seats for these candidates. Reserves may overlap and lie within each other. */
export type Reserve = { code: string; least: number; candidates: string[] };

/** `places` are decimal places; guarded numbers are equal when they differ by less than half a unit of `places`. */
export type Arithmetic =
  { kind: 'exact' } | { kind: 'fixed'; places: number } | { kind: 'guarded'; places: number; guard: number };

/**
 * `approval`: the most approved. `phragmen`: Phragmén's sequential rule with what voters have left.
 * `increment`: everybody gets more until all seats are bought. `none`: they stay empty.
 */
export type Completion = 'none' | 'approval' | 'phragmen' | 'increment';

export type Options = {
  /** Ids of those who stand. */
  candidates: string[];
  /** Ids that are on the papers but no longer stand: their preferences pass on. */
  withdrawn?: string[];
  /** Whole number from 1 on. */
  seats: number;
  tie: TieBreak;
  /** Without it: `continuing` for instant runoff, `none` for the others. */
  majority?: MajorityTest;
  /** Marks allowed on a ballot. Without it: 1 for plurality, the seats for block, any number for approval. */
  most?: number;
  /** Highest score. Without it: 5. */
  top?: number;
  /** What an empty rank does. Without it: `skip`. */
  gaps?: 'skip' | 'end';
  reserved?: Reserve[];
  /** Equal shares: how seats are filled that nobody can pay for any more. Without it: `approval`. */
  completion?: Completion;
  /** For meek and weighted Gregory. Without it: Meek fixed 9 places, Gregory fixed 4, as the reference rules say. */
  arithmetic?: Arithmetic;
  /** Meek ends a round when the surplus is below 10^-omega. Without it: 6. */
  omega?: number;
  /**
   * Meek by the PR Foundation's reference rule, or in general as OpenSTV and Droop count it: rounding down, and
   * sure losers leave together. Without it: the reference for fixed decimals, else general.
   */
  book?: 'reference' | 'general';
};
