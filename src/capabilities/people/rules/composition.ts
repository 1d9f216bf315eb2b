import { share, type ShareAnswer } from '../../../kernels/composition/index.ts';
import { categoryFrom, turnsSix, type Category } from './category.ts';
import { monthsBefore } from './lastSeen.ts';
import type { RollTally } from './roll.ts';

/** In whole percent. Bylaws in force may ask for more; without any, these hold. */
export type Thresholds = { parentsAndResidents: number; parentsOfYoung: number };
export const usual: Thresholds = { parentsAndResidents: 51, parentsOfYoung: 26 };

export type Composition = { parentsAndResidents: ShareAnswer; parentsOfYoung: ShareAnswer };

/** Whether the partnership is led by parents and residents, and how far that is from changing. */
export function composition(tally: RollTally, thresholds: Thresholds = usual): Composition {
  const { total, undisclosed } = tally;
  const local = tally.parent_0_5 + tally.parent_6_plus + tally.resident;
  return {
    parentsAndResidents: share({ total, qualifying: local, undisclosed }, thresholds.parentsAndResidents),
    parentsOfYoung: share({ total, qualifying: tally.parent_0_5, undisclosed }, thresholds.parentsOfYoung)
  };
}

export type Parent = { id: string; name: string; declared: Category; births: string[] };
export type Coming = { id: string; name: string; on: string };

/** Whose youngest child turns six within so many months: each leaves `parent_0_5` that day. */
export function comingChanges(parents: readonly Parent[], today: string, months = 3): Coming[] {
  const until = monthsBefore(today, -months);
  return parents
    .filter(
      ({ declared, births }) => categoryFrom(declared, births, today) === 'parent_0_5' && births.length > 0
    )
    .map(({ id, name, births }) => ({ id, name, on: turnsSix(births.toSorted().at(-1)!) }))
    .filter(({ on }) => on > today && on <= until)
    .sort((a, b) => (a.on === b.on ? a.name.localeCompare(b.name) : a.on < b.on ? -1 : 1));
}

/** The roll as it will be once these children are six and nothing else has changed. */
export const afterChanges = (tally: RollTally, coming: readonly Coming[]): RollTally => ({
  ...tally,
  parent_0_5: tally.parent_0_5 - coming.length,
  parent_6_plus: tally.parent_6_plus + coming.length
});
