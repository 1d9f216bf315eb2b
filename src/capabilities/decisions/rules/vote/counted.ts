import type { Counts } from '../../../../kernels/bylaws/index.ts';
import type { Mark } from './ballot.ts';

/** How a vote reached the box. Hands are counted in the room, without names. */
export const MODES = ['hands', 'phone', 'call', 'kiosk', 'paper'] as const;
export type Mode = (typeof MODES)[number];
/** How many ballots say the same, `count` people. */
export type Ballots = { mark: Mark; count: number }[];

/** Everything a closed vote holds. People, not shares; whether it passed is for the rules. */
export type Counted = {
  /** All of them, hands included. */
  ballots: Ballots;
  byMode: Record<Mode, number>;
  /** On the roll when it opened, without the recused. */
  eligible: number;
  recused: number;
  /** Who voted, by category as of the opening. */
  voters: Counts;
  /** Taking part when it was taken: cards in the room as two tellers counted them, and whoever voted from elsewhere; null without a show of hands. */
  present: Counts | null;
  hands: Ballots;
  /** Envelopes that could not be read and paper that said nothing clear. */
  invalid: number;
  audit: Audit;
};

/** What happened beside the count; never with names. */
export type Audit = {
  /** Ballots dropped at the close: suspended by then, or a second row of one person. */
  dropped: { suspended: number; merged: number };
  /** Tries that were refused while it was open, by reason. */
  refused: Record<string, number>;
};
