import { boxOf, ringsOf, type Box, type MultiPolygon, type Position } from './shape.ts';

/** The edges of a shape on an equal-area map: a square there is the same area of ground everywhere. */
export type Edge = { x1: number; y1: number; x2: number; y2: number };

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Lambert's cylindrical equal-area projection (1772), for a sphere of radius one. */
const flat = ([longitude, latitude]: Position): Position => [radians(longitude), Math.sin(radians(latitude))];

/** Every edge from its lower to its upper end. */
export function flatEdges(shape: MultiPolygon): Edge[] {
  return ringsOf(shape)
    .map((ring) => ring.map(flat))
    .flatMap((ring) => ring.slice(1).map((end, place) => upward(ring[place]!, end)));
}

const upward = ([x1, y1]: Position, [x2, y2]: Position): Edge =>
  y1 <= y2 ? { x1, y1, x2, y2 } : { x1: x2, y1: y2, x2: x1, y2: y1 };

/**
 * The area that two shapes have in common, holes and several parts included (even-odd).
 * The plane is cut into level slabs at every corner and crossing. Inside a slab no edges cross, so the
 * common width grows evenly from its bottom to its top, and height times the width in the middle is exact.
 */
export function commonArea(mine: Edge[], others: Edge[]): number {
  const theirs = beside(mine, others);
  const levels = levelsOf(mine, theirs);
  let area = 0;
  for (let place = 1; place < levels.length; place++) {
    const [low, high] = [levels[place - 1]!, levels[place]!];
    const middle = (low + high) / 2;
    area += (high - low) * overlap(insideAt(mine, middle), insideAt(theirs, middle));
  }
  return area;
}

/** A zone has thousands of corners and a tract lies in a small part of it: what is above, below or east is no concern. */
function beside(mine: Edge[], others: Edge[]): Edge[] {
  const [, bottom, east, top] = boxOfEdges(mine);
  return others.filter(({ x1, x2, y1, y2 }) => y2 > bottom && y1 < top && Math.min(x1, x2) < east);
}

/**
 * My corners, the crossings, and their corners that can lie inside me. A corner of theirs outside me bends
 * their outline where nothing is in common, and never without a crossing before it reaches me.
 */
function levelsOf(mine: Edge[], theirs: Edge[]): number[] {
  const [west, bottom, east, top] = boxOfEdges(mine);
  const levels = mine.flatMap(({ y1, y2 }) => [y1, y2]);
  for (const { x1, y1, x2, y2 } of theirs) {
    // A level edge can reach from side to side of me without a crossing that shows.
    if ((x1 >= west && x1 <= east) || y1 === y2) levels.push(y1);
    if (x2 >= west && x2 <= east) levels.push(y2);
  }
  const near = theirs.filter(({ x1, x2 }) => Math.max(x1, x2) >= west);
  for (const one of mine)
    for (const other of near) {
      const level = crossing(one, other);
      if (level !== null) levels.push(level);
    }
  return [...new Set(levels)].filter((level) => level >= bottom && level <= top).sort((a, b) => a - b);
}

const boxOfEdges = (edges: Edge[]): Box =>
  boxOf(
    edges.flatMap(({ x1, y1, x2, y2 }): Position[] => [
      [x1, y1],
      [x2, y2]
    ])
  );

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
function overlap(mine: number[], others: number[]): number {
  // Their last edge may be further east than anything of mine, and was left out.
  const theirs = others.length % 2 ? [...others, Infinity] : others;
  let [length, i, j] = [0, 0, 0];
  while (i + 1 < mine.length && j + 1 < theirs.length) {
    length += Math.max(0, Math.min(mine[i + 1]!, theirs[j + 1]!) - Math.max(mine[i]!, theirs[j]!));
    if (mine[i + 1]! < theirs[j + 1]!) i += 2;
    else j += 2;
  }
  return length;
}
