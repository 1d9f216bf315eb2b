/** A place on Earth in degrees, WGS 84. */
export type Point = { latitude: number; longitude: number };

/** `[longitude, latitude]` in degrees, in this order, as GeoJSON has it. */
export type Position = [number, number];

/** A closed line: its last position repeats the first. */
export type Ring = Position[];

/** The boundary first, then its holes. No shape of ours crosses the date line. */
export type Polygon = Ring[];

export type MultiPolygon = { type: 'MultiPolygon'; coordinates: Polygon[] };

export const positionOf = ({ latitude, longitude }: Point): Position => [longitude, latitude];

export const ringsOf = (shape: MultiPolygon): Ring[] => shape.coordinates.flat();

/** The edges of a shape, each from its first to its second position. */
export const edgesOf = (shape: MultiPolygon): [Position, Position][] =>
  ringsOf(shape).flatMap((ring) =>
    ring.slice(1).map((end, place): [Position, Position] => [ring[place]!, end])
  );

/** West, south, east, north. */
export type Box = [number, number, number, number];

export function boxOf(positions: Position[]): Box {
  return positions.reduce<Box>(
    ([west, south, east, north], [x, y]) => [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y)
    ],
    [Infinity, Infinity, -Infinity, -Infinity]
  );
}
