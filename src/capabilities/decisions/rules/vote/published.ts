import type { BallotForm } from './ballot.ts';
import { MODES, type Ballots, type Counted, type Mode } from './counted.ts';

/** What anybody may be shown of a count without a voter being found in it. null: too few to tell. */
export type Published = {
  /** How many ballots say each thing; null where a secret vote shows only its outcome. */
  totals: Ballots | null;
  /** The list of ballots, one by one, for whoever wants to count again. */
  list: boolean;
  byMode: Record<Mode, number | null> | null;
};

/** Below this many voters a secret vote shows only what was decided. */
export const SMALL = 30;
/** A ranking can be as good as a signature: its list is shown only from here on. */
export const RANKINGS = 500;
/** A way of voting that so few took is not told apart. */
export const FEW = 11;

export function published(counted: Counted, form: BallotForm, { secret }: { secret: boolean }): Published {
  const cast = counted.ballots.reduce((all, { count }) => all + count, 0);
  const single = form.kind !== 'rank' && form.kind !== 'score';
  const enough = !secret || Math.min(cast, counted.eligible) >= SMALL;
  // How often each whole ranking came is itself the list of ballots.
  const list = single ? cast >= SMALL : cast >= RANKINGS;
  return {
    totals: enough && (single || list) ? counted.ballots : null,
    list: list && enough,
    byMode: modes(counted)
  };
}

/** With one way hidden a second must be too, or the sum would tell it. */
function modes({ byMode }: Counted): Published['byMode'] {
  const used = MODES.filter((mode) => byMode[mode] > 0);
  const few = used.filter((mode) => byMode[mode] < FEW);
  if (!few.length) return byMode;
  const next = used.filter((mode) => !few.includes(mode)).sort((a, b) => byMode[a] - byMode[b])[0];
  const hidden = few.length === 1 && next ? [...few, next] : few;
  if (hidden.length === used.length) return null;
  return Object.fromEntries(
    MODES.map((mode) => [mode, hidden.includes(mode) ? null : byMode[mode]])
  ) as Published['byMode'];
}
