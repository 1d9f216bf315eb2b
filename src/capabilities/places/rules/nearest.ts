import { distanceKm, inMiles } from './geo/distance.ts';
import type { Point } from './geo/shape.ts';

type Placed = { id: string; point: Point | null };

const NEAR_MILES = 5;
const MOST = 3;

/** The few that are nearest, each with its distance in miles. Without a point nothing is near. */
export function nearest<One extends Placed>(from: Placed, others: One[]): (One & { miles: number })[] {
  return others
    .filter(({ id }) => id !== from.id)
    .flatMap((one) =>
      from.point && one.point ? [{ ...one, miles: inMiles(distanceKm(from.point, one.point)) }] : []
    )
    .filter(({ miles }) => miles <= NEAR_MILES)
    .sort((a, b) => a.miles - b.miles)
    .slice(0, MOST);
}
