import type { Tx } from '../../../../platform/context/index.ts';
import { communityOf } from '../../../../platform/context/index.ts';
import type { Seat } from '../../rules/townhall/workshop.ts';

const rows = (tx: Tx) =>
  tx.db
    .selectFrom('townHallSeat')
    .select(['id', 'workshopId', 'registrationId', 'place', 'seatedAt'])
    .where('communityId', '=', communityOf(tx).id)
    .where('leftAt', 'is', null);

/** Who sits in a workshop and who stands in its line. */
export const seatsIn = (tx: Tx, workshopId: string): Promise<Seat[]> =>
  rows(tx).where('workshopId', '=', workshopId).orderBy('place').execute();

/** Where one person sits and waits. */
export const seatsOfPerson = (tx: Tx, registrationId: string): Promise<Seat[]> =>
  rows(tx).where('registrationId', '=', registrationId).orderBy('place').execute();

export const seatsAt = (tx: Tx, meetingId: string): Promise<Seat[]> =>
  rows(tx).where('meetingId', '=', meetingId).orderBy('place').execute();

export async function giveUp(tx: Tx, seats: Pick<Seat, 'id'>[]): Promise<void> {
  if (seats.length) await set(tx, seats, { leftAt: tx.clock() });
}

export const seat = (tx: Tx, one: Pick<Seat, 'id'>): Promise<void> =>
  set(tx, [one], { seatedAt: tx.clock() });

async function set(
  tx: Tx,
  seats: Pick<Seat, 'id'>[],
  change: { leftAt?: Date; seatedAt?: Date }
): Promise<void> {
  const ids = seats.map(({ id }) => id);
  await tx.db
    .updateTable('townHallSeat')
    .set(change)
    .where('communityId', '=', communityOf(tx).id)
    .where('id', 'in', ids)
    .execute();
}
