import { categoryOn } from '../../people/server/index.ts';
import { addMonths } from '../../../platform/clock/index.ts';
import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../platform/db/index.ts';
import type { Localized } from '../../../platform/localized/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import type { Category } from '../../people/index.ts';
import { overlaps } from '../rules/body.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { lockLivingBody } from './forming.ts';
import { rulesOn } from './rules.ts';

export type NewSeat = {
  id: string;
  bodyId: string;
  title: Localized;
  office: string | null;
  reservedFor: Exclude<Category, 'undisclosed'> | null;
  /** Which of the staggered groups it is elected with, from 0. */
  cohort: number | null;
};

/** A place in a body. Sending it twice adds one. */
export function addSeat(context: Context, seat: NewSeat): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.keepBodies);
    await lockLivingBody(tx, seat.bodyId);
    const row = { ...seat, communityId: communityOf(tx).id, title: JSON.stringify(seat.title) };
    if (await insertOnce(tx, 'seat', row))
      await remember(tx, 'governance.seat_added', { seatId: seat.id, bodyId: seat.bodyId });
  });
}

/** Without `until`, the term that the rules of that day give a seat of the leadership team. */
export type Seating = { id: string; seatId: string; memberId: string; from: string; until?: string | null };

/** Seats somebody for a term. Sending it twice seats them once. */
export function seatMember(context: Context, seating: Seating): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.keepBodies);
    const seat = await lockSeat(tx, seating.seatId);
    const until = seating.until === undefined ? await termEnd(tx, seat.kind, seating.from) : seating.until;
    if (seating.from < seat.startedOn || (until !== null && until <= seating.from))
      throw problems.wrong_day();
    if (await isSeatedAlready(tx, seating.id)) return;
    await refuseWhereTaken(tx, seat, seating, until);
    await refuseOtherCategory(tx, seat.reservedFor, seating);
    const { id, seatId, memberId, from } = seating;
    const row = { communityId: communityOf(tx).id, id, seatId, memberId, fromOn: from, untilOn: until };
    await tx.db.insertInto('seatHolding').values(row).execute();
    await remember(tx, 'governance.seated', { seatId, memberId, bodyId: seat.bodyId, from, until });
  });
}

/** The day from which a seat is empty before its term is over. */
export function leaveSeat(
  context: Context,
  { holdingId, on }: { holdingId: string; on: string }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.keepBodies);
    const held = await lockHolding(tx, holdingId);
    if (on < held.fromOn) throw problems.wrong_day();
    if (held.leftOn) throw problems.seat_not_held();
    await tx.db
      .updateTable('seatHolding')
      .set({ leftOn: on })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', holdingId)
      .execute();
    await remember(tx, 'governance.seat_left', { seatId: held.seatId, memberId: held.memberId, on });
  });
}

/** The body is locked with its seat, so that nobody is seated twice in it at once. */
async function lockSeat(tx: Tx, id: string) {
  const seat = await tx.db
    .selectFrom('seat')
    .select(['bodyId', 'reservedFor'])
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!seat) throw common.not_found();
  const { kind, startedOn } = await lockLivingBody(tx, seat.bodyId);
  return { ...seat, kind, startedOn };
}

async function lockHolding(tx: Tx, id: string) {
  const held = await tx.db
    .selectFrom('seatHolding')
    .select(['seatId', 'memberId', 'fromOn', 'leftOn'])
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!held) throw common.not_found();
  return held;
}

async function termEnd(tx: Tx, kind: string, from: string): Promise<string | null> {
  const rules = kind === 'guidance' ? await rulesOn(tx, from) : null;
  const months = rules?.parameters.leadership.termMonths;
  return months ? addMonths(from, months) : null;
}

const isSeatedAlready = async (tx: Tx, id: string): Promise<boolean> =>
  Boolean(
    await tx.db
      .selectFrom('seatHolding')
      .select('id')
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', id)
      .executeTakeFirst()
  );

async function refuseWhereTaken(
  tx: Tx,
  { bodyId }: { bodyId: string },
  { seatId, memberId, from }: Seating,
  until: string | null
): Promise<void> {
  const holdings = await tx.db
    .selectFrom('seatHolding as held')
    .innerJoin('seat', (join) =>
      join.onRef('seat.communityId', '=', 'held.communityId').onRef('seat.id', '=', 'held.seatId')
    )
    .select(['held.seatId', 'held.memberId', 'held.fromOn', 'held.untilOn', 'held.leftOn'])
    .where('held.communityId', '=', communityOf(tx).id)
    .where('seat.bodyId', '=', bodyId)
    .where((eb) => eb.or([eb('held.seatId', '=', seatId), eb('held.memberId', '=', memberId)]))
    .execute();
  const taken = holdings.filter((held) => overlaps(held, { from, until }));
  if (taken.some((held) => held.seatId === seatId)) throw problems.seat_held();
  if (taken.length) throw problems.sits_already();
}

async function refuseOtherCategory(
  tx: Tx,
  reservedFor: string | null,
  { memberId, from }: Seating
): Promise<void> {
  const category = await categoryOn(tx, memberId, from);
  if (reservedFor !== null && category !== reservedFor) throw problems.wrong_category();
}
