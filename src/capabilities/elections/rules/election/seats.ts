import type { Category } from '../../../../kernels/bylaws/index.ts';

/** A seat as this room looks at it. `endsOn` is the first day on which nobody holds it any more; null: no end is set. */
export type SeatThen = {
  id: string;
  office: string | null;
  reservedFor: Category | null;
  holderId: string | null;
  endsOn: string | null;
};

/** Seats that nobody holds on the day when new people take office: their term is over, or they are empty. */
export const seatsUp = <S extends Pick<SeatThen, 'holderId' | 'endsOn'>>(
  seats: S[],
  takesOfficeOn: string
): S[] => seats.filter(({ holderId, endsOn }) => !holderId || (endsOn !== null && endsOn <= takesOfficeOn));

/** What is filled together: each office by itself, then the other seats of the team at once. */
export type Filling = { office: string | null; seatIds: string[]; onlyFor: Category[] | null };

export function fillings(up: Pick<SeatThen, 'id' | 'office' | 'reservedFor'>[]): Filling[] {
  const offices = up.filter(({ office }) => office !== null);
  const others = up.filter(({ office }) => office === null);
  return [
    ...offices.map((seat) => ({ office: seat.office, seatIds: [seat.id], onlyFor: onlyFor([seat]) })),
    ...(others.length
      ? [{ office: null, seatIds: others.map(({ id }) => id), onlyFor: onlyFor(others) }]
      : [])
  ];
}

/** For whom a contest is, where every one of its seats is kept for somebody; null where anybody may stand. */
export function onlyFor(seats: Pick<SeatThen, 'reservedFor'>[]): Category[] | null {
  const kept = seats.flatMap(({ reservedFor }) => reservedFor ?? []);
  return kept.length === seats.length ? [...new Set(kept)] : null;
}

/**
 * Which winner takes which seat: seats kept for somebody first, each by the best placed winner of that kind; the
 * others in the order of their places. A kept seat that no winner fits stays empty.
 */
export function seated(
  winners: { id: string; category: Category | null }[],
  seats: { id: string; reservedFor: Category | null }[]
): Map<string, string> {
  const waiting = [...winners];
  const taken = new Map<string, string>();
  const kept = seats.filter(({ reservedFor }) => reservedFor);
  for (const seat of [...kept, ...seats.filter(({ reservedFor }) => !reservedFor)]) {
    const at = waiting.findIndex(({ category }) => !seat.reservedFor || category === seat.reservedFor);
    if (at >= 0) taken.set(waiting.splice(at, 1)[0]!.id, seat.id);
  }
  return taken;
}
