import { commonArea, flatEdges } from './commonArea.ts';
import { EARTH_KM } from './distance.ts';
import { boxOf, ringsOf, type MultiPolygon } from './shape.ts';

export const areaKm2 = (shape: MultiPolygon): number =>
  commonArea(flatEdges(shape), flatEdges(shape)) * EARTH_KM ** 2;

/** How much of `area` lies in `zone`, from 0 to 1; an area of no size lies nowhere. */
export function shareOfArea(area: MultiPolygon, zone: MultiPolygon): number {
  if (apart(area, zone)) return 0;
  const [mine, theirs] = [flatEdges(area), flatEdges(zone)];
  const whole = commonArea(mine, mine);
  return whole > 0 ? Math.min(1, commonArea(mine, theirs) / whole) : 0;
}

/** A tenth of a tract is more than a shared street and less than a shared neighborhood. */
export const COUNTS_FROM = 0.1;

/** Whether a census area is counted for the zone. The share is kept either way. */
export const countsForZone = (share: number, countsFrom = COUNTS_FROM): boolean => share >= countsFrom;

function apart(one: MultiPolygon, other: MultiPolygon): boolean {
  const [a, b] = [boxOf(ringsOf(one).flat()), boxOf(ringsOf(other).flat())];
  return a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
}
