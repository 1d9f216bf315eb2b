import { communityOf, type Tx } from '../../../platform/context/index.ts';
import { inLanguage, type Localized } from '../../../platform/localized/index.ts';
import type { Category } from '../../people/index.ts';
import { namesById } from '../../people/server/index.ts';
import { endOf } from '../rules/body.ts';
import { today } from './today.ts';

export type Holding = {
  id: string;
  seatId: string;
  memberId: string;
  name: string;
  fromOn: string;
  untilOn: string | null;
  leftOn: string | null;
};

/** A place in a body. `holding` is null while it is empty; `past` holds who sat there before or will, newest first. */
export type Seat = {
  id: string;
  title: string;
  office: string | null;
  reservedFor: Category | null;
  cohort: number | null;
  holding: Holding | null;
  past: Holding[];
};

/** The seats of a body on a day (today unless told), offices first. */
export async function seatsOf(tx: Tx, bodyId: string, day = today(tx)): Promise<Seat[]> {
  const seats = await tx.db
    .selectFrom('seat')
    .select(['id', 'title', 'office', 'reservedFor', 'cohort'])
    .where('communityId', '=', communityOf(tx).id)
    .where('bodyId', '=', bodyId)
    .orderBy('office', (by) => by.asc().nullsLast())
    .orderBy('id')
    .$narrowType<{ reservedFor: Category | null }>()
    .execute();
  const holdings = await holdingsOf(tx, bodyId);
  return seats.map((seat) => {
    const own = holdings.filter(({ seatId }) => seatId === seat.id);
    const holding = own.find((held) => isHeldOn(held, day)) ?? null;
    const title = inLanguage(seat.title as unknown as Localized, tx.locale);
    return { ...seat, title, holding, past: own.filter((held) => held !== holding) };
  });
}

/** Every holding of every seat of a body, newest first: its history. */
export async function holdingsOf(tx: Tx, bodyId: string): Promise<Holding[]> {
  const rows = await tx.db
    .selectFrom('seatHolding as held')
    .innerJoin('seat', (join) =>
      join.onRef('seat.communityId', '=', 'held.communityId').onRef('seat.id', '=', 'held.seatId')
    )
    .select(['held.id', 'held.seatId', 'held.memberId'])
    .select(['held.fromOn', 'held.untilOn', 'held.leftOn'])
    .where('held.communityId', '=', communityOf(tx).id)
    .where('seat.bodyId', '=', bodyId)
    .orderBy('held.fromOn', 'desc')
    .orderBy('held.id')
    .execute();
  const names = await namesById(
    tx,
    rows.map(({ memberId }) => memberId)
  );
  return rows.map((row) => ({ ...row, name: names.get(row.memberId)! }));
}

export function isHeldOn(held: Holding, day: string): boolean {
  const end = endOf(held);
  return held.fromOn <= day && (end === null || end > day);
}
