import type { Invalid } from './ballot.ts';
import type { Method } from './options.ts';

/** An exact number as text: `1300`, `130.40863`, or a fraction such as `94/5`. `numberOf` reads it for pictures. */
export type Amount = string;

/**
 * `first`: first preferences, or all marks. `surplus`: what an elected candidate has too much passes on.
 * `exclusion`: the lowest leaves. `barred`: leaves early, as with them the reserved seats could not be filled.
 * `filled`: as many remain as seats. `iteration`: Meek's keep factors settled.
 * `purchase`: equal shares. `completion`: seats that equal shares left open.
 */
export type Step =
  'first' | 'surplus' | 'exclusion' | 'barred' | 'filled' | 'iteration' | 'purchase' | 'completion';

/** Papers that went from one to another; `to` null: they name nobody further. */
export type Transfer = {
  from: string;
  to: string | null;
  papers: number;
  /** Votes that each of these papers carries on. */
  value: Amount;
  votes: Amount;
};

export type Round = {
  /** From 1. */
  number: number;
  step: Step;
  /** Whose papers went on in this round. */
  from: string[];
  /** Votes that elect in this round; null where no number does. */
  quota: Amount | null;
  /** Votes of everybody at the end of the round; in equal shares, full supporters that each was worth. */
  votes: Record<string, Amount>;
  transfers: Transfer[];
  /** Votes so far on papers that name nobody further. */
  exhausted: Amount;
  /** Votes so far that rounding down lost. */
  lost: Amount;
  /** Elected at the end of this round. */
  elected: string[];
  /** Left in this round. */
  excluded: string[];
  /** Could not leave in this round, as the reserved seats need them. */
  guarded: string[];
  /** Meek: the part that each keeps of what reaches them. */
  keep?: Record<string, Amount>;
  /** Equal shares: what each voter had at the beginning, in seats, and the most that a supporter paid here. */
  share?: Amount;
  payment?: Amount;
};

export type Tie = {
  round: number;
  /** What had to be chosen among the tied: who leaves, whose surplus goes first, who is elected. */
  purpose: 'exclude' | 'surplus' | 'elect';
  tied: string[];
  /** Null where a runoff must tell. */
  chosen: string | null;
  by: 'earlier_round' | 'runoff' | 'lot' | 'tenure' | 'order';
  /** The lots, where it went by lot: the lowest is chosen. */
  lots: Record<string, string> | null;
};

export type Count = {
  method: Method;
  /** In the order in which they were elected. */
  elected: string[];
  /** `runoff`: a tie that the rule sends back to the voters. `no_majority`: nobody passed the majority test. */
  outcome: 'complete' | 'runoff' | 'no_majority';
  /** Between whom the next vote is, where the outcome is not complete. */
  runoff: string[];
  /** Seats that this count leaves open. */
  open: number;
  /** Ballots that took part. */
  valid: number;
  rounds: Round[];
  invalid: Invalid;
  ties: Tie[];
  /** Reserves that even all their candidates could not fill; the count then asked only for `attainable`. */
  short: { code: string; least: number; attainable: number }[];
};
