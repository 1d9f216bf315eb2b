import type { Counts, Sizes } from '../../../../kernels/bylaws/index.ts';
import type { Tx } from '../../../../platform/context/index.ts';
import type { Category } from '../../../people/index.ts';
import { bodyOf, seatsOf } from '../../../governance/server/index.ts';
import { categoriesOn, rollTally } from '../../../people/server/index.ts';

/** Who stands at the door: how they are called, in which language, and the category that counts that day. */
export type Person = { memberId: string; name: string; language: string; category: Category };

/** The person behind a member row, as of a day; null when there is no such member. Merged rows are one person. */
export async function personOn(tx: Tx, memberId: string, day: string): Promise<Person | null> {
  const known = (await categoriesOn(tx, [memberId], day)).get(memberId);
  if (!known || known.erased) return null;
  const { personId, name, language, category } = known;
  return { memberId: personId, name, language, category };
}

/** Whose meeting it is: the whole partnership, or a body whose members are the ones that count. */
export type Standing = { of: 'assembly' | 'body'; members: string[] | null; roll: Counts; sizes: Sizes };

/** What a quorum may be counted of, on a day. A body without seats has no size that anybody could know. */
export async function standingOf(tx: Tx, bodyId: string, day: string): Promise<Standing> {
  const { total, ...roll } = await rollTally(tx, day);
  const whole = { roll: total, rollInStanding: total };
  const { kind } = await bodyOf(tx, bodyId);
  if (kind === 'assembly')
    return { of: 'assembly', members: null, roll, sizes: { ...whole, seats: null, filledSeats: null } };
  const seats = await seatsOf(tx, bodyId, day);
  const members = seats.flatMap(({ holding }) => holding?.memberId ?? []);
  const sizes = { seats: seats.length || null, filledSeats: seats.length ? members.length : null };
  return { of: 'body', members: seats.length ? members : null, roll, sizes: { ...whole, ...sizes } };
}

export { rulesOn } from '../../../governance/server/index.ts';
