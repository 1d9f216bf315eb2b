import { peopleNeeded, percent, type Category, type Parameters } from '../../../../kernels/bylaws/index.ts';

/** At least so many of those elected have to be of one of these categories. */
export type Demand = { who: Category[]; seats: number; because: 'seat' | 'reserved' | 'composition' };

const LED_BY: Category[] = ['parent_0_5', 'parent_6_plus', 'resident'];

/**
 * What a count has to see to, so that the body keeps its shares afterwards: seats kept for somebody, the seats
 * that the bylaws reserve in the whole body, and the least shares of parents and residents, less those of each
 * kind who stay. Of several demands for the same people the largest holds.
 */
export function demandsOn(
  parameters: Pick<Parameters, 'leadership' | 'composition'>,
  seats: { reservedFor: Category | null }[],
  staying: Category[],
  size: number
): Demand[] {
  const demands = [
    ...ofSeats(seats),
    ...parameters.leadership.reserved
      .map((rule) => ({ ...rule, because: 'reserved' as const }))
      .map(less(staying)),
    ...ofShares(parameters, size).map(less(staying))
  ];
  return largest(demands.map((demand) => ({ ...demand, seats: Math.min(demand.seats, seats.length) })));
}

function ofSeats(seats: { reservedFor: Category | null }[]): Demand[] {
  const counted = new Map<Category, number>();
  for (const { reservedFor } of seats)
    if (reservedFor) counted.set(reservedFor, (counted.get(reservedFor) ?? 0) + 1);
  return [...counted].map(([who, count]) => ({ who: [who], seats: count, because: 'seat' }));
}

function ofShares({ composition }: Pick<Parameters, 'composition'>, size: number): Demand[] {
  const shares: [Category[], number | 'none' | null][] = [
    [LED_BY, composition.parentOrResident],
    [['parent_0_5'], composition.parent0to5]
  ];
  return shares.flatMap(([who, least]) =>
    typeof least === 'number'
      ? { who, seats: peopleNeeded(percent(least), size), because: 'composition' as const }
      : []
  );
}

const less =
  (staying: Category[]) =>
  (demand: Demand): Demand => ({
    ...demand,
    seats: Math.max(0, demand.seats - staying.filter((category) => demand.who.includes(category)).length)
  });

function largest(demands: Demand[]): Demand[] {
  const best = new Map<string, Demand>();
  for (const demand of demands.filter(({ seats }) => seats > 0)) {
    const key = [...demand.who].sort().join();
    if ((best.get(key)?.seats ?? 0) < demand.seats) best.set(key, demand);
  }
  return [...best.values()];
}
