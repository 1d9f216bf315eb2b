import { EARTH_KM } from './distance.ts';
import { boxOf, ringsOf, type MultiPolygon, type Position } from './shape.ts';

/** The edges of a shape on an equal-area map: a square there is the same area of ground everywhere. */
type Edge = { x1: number; y1: number; x2: number; y2: number };

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Lambert's cylindrical equal-area projection (1772), for a sphere of radius one. */
const flat = ([longitude, latitude]: Position): Position => [radians(longitude), Math.sin(radians(latitude))];

/** Every edge from its lower to its upper end; level ones enclose nothing. */
function edgesOf(shape: MultiPolygon): Edge[] {
  return ringsOf(shape)
    .map((ring) => ring.map(flat))
    .flatMap((ring) => ring.slice(1).map((end, place) => upward(ring[place]!, end)))
    .filter(({ y1, y2 }) => y1 < y2);
}

const upward = ([x1, y1]: Position, [x2, y2]: Position): Edge =>
  y1 <= y2 ? { x1, y1, x2, y2 } : { x1: x2, y1: y2, x2: x1, y2: y1 };

export const areaKm2 = (shape: MultiPolygon): number =>
  common(edgesOf(shape), edgesOf(shape)) * EARTH_KM ** 2;

/** How much of `area` lies in `zone`, from 0 to 1; an area of no size lies nowhere. */
export function shareOfArea(area: MultiPolygon, zone: MultiPolygon): number {
  if (apart(area, zone)) return 0;
  const [mine, theirs] = [edgesOf(area), edgesOf(zone)];
  const whole = common(mine, mine);
  return whole > 0 ? Math.min(1, common(mine, theirs) / whole) : 0;
}

/** A tenth of a tract is more than a shared street and less than a shared neighborhood. */
export const COUNTS_FROM = 0.1;

/** Whether a census area is counted for the zone. The share is kept either way. */
export const countsForZone = (share: number, countsFrom = COUNTS_FROM): boolean => share >= countsFrom;

/**
 * The area that two shapes have in common, holes and several parts included (even-odd).
 * The plane is cut into level slabs at every corner and crossing. Inside a slab no edges cross, so the
 * common width grows evenly from its bottom to its top, and height times the width in the middle is exact.
 */
function common(mine: Edge[], others: Edge[]): number {
  const [bottom, top] = rangeOf(mine);
  // A zone has thousands of corners and a tract is a small part of it: the rest of the zone is no concern.
  const theirs = mine === others ? mine : others.filter(({ y1, y2 }) => y2 > bottom && y1 < top);
  const levels = levelsOf(mine, theirs).filter((level) => level >= bottom && level <= top);
  let area = 0;
  for (let place = 1; place < levels.length; place++) {
    const [low, high] = [levels[place - 1]!, levels[place]!];
    const middle = (low + high) / 2;
    area += (high - low) * overlap(insideAt(mine, middle), insideAt(theirs, middle));
  }
  return area;
}

const rangeOf = (edges: Edge[]): [number, number] =>
  edges.reduce<[number, number]>(
    ([low, high], { y1, y2 }) => [Math.min(low, y1), Math.max(high, y2)],
    [Infinity, -Infinity]
  );

function levelsOf(mine: Edge[], theirs: Edge[]): number[] {
  const all = mine === theirs ? mine : [...mine, ...theirs];
  const levels = all.flatMap(({ y1, y2 }) => [y1, y2]);
  if (mine !== theirs)
    for (const one of mine)
      for (const other of theirs) {
        const level = crossing(one, other);
        if (level !== null) levels.push(level);
      }
  return [...new Set(levels)].sort((a, b) => a - b);
}

/** The level at which two edges cross, where they do inside both. */
function crossing(a: Edge, b: Edge): number | null {
  const [low, high] = [Math.max(a.y1, b.y1), Math.min(a.y2, b.y2)];
  if (low >= high) return null;
  const [gapLow, gapHigh] = [xAt(a, low) - xAt(b, low), xAt(a, high) - xAt(b, high)];
  if (gapLow * gapHigh >= 0) return null;
  return low + ((high - low) * gapLow) / (gapLow - gapHigh);
}

const xAt = ({ x1, y1, x2, y2 }: Edge, y: number): number => x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);

/** Where a level line enters and leaves the shape, from west to east. */
const insideAt = (edges: Edge[], y: number): number[] =>
  edges
    .filter(({ y1, y2 }) => y1 < y && y < y2)
    .map((edge) => xAt(edge, y))
    .sort((a, b) => a - b);

/** The length that two lists of stretches have in common. */
function overlap(mine: number[], theirs: number[]): number {
  let [length, i, j] = [0, 0, 0];
  while (i + 1 < mine.length && j + 1 < theirs.length) {
    length += Math.max(0, Math.min(mine[i + 1]!, theirs[j + 1]!) - Math.max(mine[i]!, theirs[j]!));
    if (mine[i + 1]! < theirs[j + 1]!) i += 2;
    else j += 2;
  }
  return length;
}

function apart(one: MultiPolygon, other: MultiPolygon): boolean {
  const [a, b] = [boxOf(ringsOf(one).flat()), boxOf(ringsOf(other).flat())];
  return a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
}
