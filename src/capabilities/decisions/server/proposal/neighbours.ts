import type { Counts, Sizes } from '../../../../kernels/bylaws/index.ts';
import type { Tx } from '../../../../platform/context/index.ts';
import { bodyOf, seatsOf } from '../../../governance/server/index.ts';
import { categoriesOn, rollTally } from '../../../people/server/index.ts';
import { proposalProblems } from '../../rules/proposal/problems.ts';
import { today } from './today.ts';

/** Somebody who belongs here. Other communities' people do not exist. */
export async function mustBelong(tx: Tx, memberId: string): Promise<void> {
  const known = (await categoriesOn(tx, [memberId], today(tx))).get(memberId);
  if (!known || known.erased) throw proposalProblems.no_such_thing();
}

export type Deciders = { decidedBy: 'assembly' | 'body'; roll: Counts; sizes: Sizes };

/** Who decides, the roll they are drawn from, and what a quorum may be counted of, on a day. */
export async function decidersOf(tx: Tx, bodyId: string, day: string): Promise<Deciders> {
  const { total, ...roll } = await rollTally(tx, day);
  const whole = { roll: total, rollInStanding: total };
  if ((await bodyOf(tx, bodyId)).kind === 'assembly')
    return { decidedBy: 'assembly', roll, sizes: { ...whole, seats: null, filledSeats: null } };
  const seats = await seatsOf(tx, bodyId, day);
  const filled = seats.filter(({ holding }) => holding !== null).length;
  const sizes = { ...whole, seats: seats.length || null, filledSeats: seats.length ? filled : null };
  return { decidedBy: 'body', roll, sizes };
}
