/**
 * What a ballot may say. Options are ids of alternatives or candidates, in the order in which they are shown;
 * `most` is how many may be marked.
 */
export type BallotForm =
  | { kind: 'yes_no' }
  | { kind: 'consensus' }
  | { kind: 'choose'; options: string[]; most: number }
  | { kind: 'rank'; options: string[]; most: number }
  | { kind: 'score'; options: string[]; top: number };

/**
 * What a ballot says. `ranks` are rank by rank, as on paper: two names at one rank are an overvote, an empty
 * rank is a gap; what becomes of them the rule of the count says.
 */
export type Mark =
  | { kind: 'yes_no'; vote: 'yes' | 'no' | 'abstain' }
  | { kind: 'consensus'; vote: 'agree' | 'stand_aside' | 'block' | 'abstain' }
  | { kind: 'choose'; chosen: string[] }
  | { kind: 'rank'; ranks: string[][] }
  | { kind: 'score'; scores: Record<string, number> };

/** How many people count a closed vote again together, at least. */
export const WITNESSES = 2;
