import { addDays } from '../../../../platform/clock/index.ts';

type Held = { fromOn: string; endsOn: string | null };

/** A month without a seat does not break a row: elections run late. */
const GAP_DAYS = 31;

/** How many terms somebody has served in a row when a new one begins. */
export function termsInARow(held: Held[], takesOfficeOn: string): number {
  let [begins, terms] = [takesOfficeOn, 0];
  for (const { fromOn, endsOn } of [...held].sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1))) {
    if (fromOn >= begins) continue;
    if (endsOn !== null && addDays(endsOn, GAP_DAYS) < begins) break;
    [begins, terms] = [fromOn, terms + 1];
  }
  return terms;
}
