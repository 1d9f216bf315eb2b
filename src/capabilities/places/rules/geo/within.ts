import { edgesOf, positionOf, type MultiPolygon, type Point, type Position } from './shape.ts';

/** A place without a point, or a community without a boundary, leaves it open. */
export type Where = 'inside' | 'outside' | 'cannot_tell';

export function whereIs(point: Point | null, zone: MultiPolygon | null): Where {
  if (!point || !zone) return 'cannot_tell';
  return contains(zone, point) ? 'inside' : 'outside';
}

/** Even-odd, so holes are outside. The boundary itself belongs to the zone: both sides of its street do. */
export function contains(shape: MultiPolygon, point: Point): boolean {
  const position = positionOf(point);
  const edges = edgesOf(shape);
  if (edges.some((edge) => isOn(edge, position))) return true;
  return edges.filter((edge) => isEastOf(edge, position)).length % 2 === 1;
}

/** Whether a line from the position straight to the east crosses the edge. An end counts for the edge above it. */
function isEastOf([[x1, y1], [x2, y2]]: [Position, Position], [x, y]: Position): boolean {
  if (y1 > y === y2 > y) return false;
  return x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
}

function isOn([[x1, y1], [x2, y2]]: [Position, Position], [x, y]: Position): boolean {
  const beside = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
  if (beside !== 0) return false;
  return x >= Math.min(x1, x2) && x <= Math.max(x1, x2) && y >= Math.min(y1, y2) && y <= Math.max(y1, y2);
}
