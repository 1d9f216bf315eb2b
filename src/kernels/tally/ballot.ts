/** What a paper says. `ranks` are rank by rank as on paper: two names at one rank are an overvote, an empty rank is a gap. */
export type Marks =
  | { kind: 'choose'; chosen: string[] }
  | { kind: 'rank'; ranks: string[][] }
  | { kind: 'score'; scores: Record<string, number> };

/** `weight` is how many ballots say the same: a whole number from 1 on. Grouping never changes a result. */
export type Ballot = Marks & { weight: number };

/**
 * What was wrong with papers, in ballots. One ballot may count in several kinds. Only `rejected` did not take
 * part at all, as nothing usable was left on them; the others counted as far as the written rule lets them.
 */
export type Invalid = {
  rejected: number;
  /** Nothing marked. */
  blank: number;
  /** Two or more candidates at one rank: the ballot ends there. */
  overvote: number;
  /** An empty rank before a marked one: skipped, or the end of the ballot. */
  gap: number;
  /** A candidate named again: counts once. */
  repeat: number;
  /** A name that does not stand: ignored. */
  unknown: number;
  /** More marks than allowed: rejected. */
  tooMany: number;
  /** A score that is no whole number from 0 to the top: that score is ignored. */
  outOfRange: number;
};

export const nothingInvalid = (): Invalid => ({
  rejected: 0,
  blank: 0,
  overvote: 0,
  gap: 0,
  repeat: 0,
  unknown: 0,
  tooMany: 0,
  outOfRange: 0
});
