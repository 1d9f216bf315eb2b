import { z } from 'zod';
import { problems } from '../problems.ts';
import type { MultiPolygon, Point, Polygon, Position, Ring } from './shape.ts';

/** One thing of a GeoJSON file (RFC 7946), with its place in the file counted from one. */
export type Feature = {
  number: number;
  id: string | null;
  geometry: unknown;
  properties: Record<string, unknown>;
};

const Longitude = z.number().min(-180).max(180);
const Latitude = z.number().min(-90).max(90);
const OnEarth = z
  .tuple([Longitude, Latitude], z.number()) // a height may follow, and is left out
  .transform(([longitude, latitude]): Position => [longitude, latitude]);
const isClosed = (ring: Position[]): boolean =>
  ring[0]!.every((value, place) => value === ring.at(-1)![place]);
const Closed = z.array(OnEarth).min(4).refine(isClosed);
const Rings = z.array(Closed).min(1);
const Shape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: Rings }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(Rings).min(1) })
]);
const Spot = z.object({ type: z.literal('Point'), coordinates: OnEarth });

const properties = z.record(z.string(), z.unknown()).nullish();
const OneFeature = z.object({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).optional(),
  geometry: z.unknown(),
  properties
});
const Collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(OneFeature).max(2_000)
});

/** A collection, a single feature or a bare geometry, as the features it holds. */
export function featuresOf(text: string): Feature[] {
  const json = parsed(text);
  const collection = Collection.safeParse(json);
  if (collection.success) return collection.data.features.map(asFeature);
  const single = OneFeature.safeParse(json);
  if (single.success) return [asFeature(single.data, 0)];
  if (isShape(json) || Spot.safeParse(json).success)
    return [{ number: 1, id: null, geometry: json, properties: {} }];
  throw problems.not_geojson();
}

function asFeature({ id, geometry, properties: given }: z.infer<typeof OneFeature>, place: number): Feature {
  return { number: place + 1, id: id === undefined ? null : String(id), geometry, properties: given ?? {} };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw problems.not_geojson();
  }
}

/** Whether it means to be an area, be it drawn well or not. */
export const isShape = (geometry: unknown): boolean =>
  ['Polygon', 'MultiPolygon'].includes(String((geometry as { type?: unknown } | null)?.type));

export function shapeOf({ number, geometry }: Feature): MultiPolygon {
  const shape = Shape.safeParse(geometry);
  if (!shape.success) throw problems.shape_broken({ number });
  const { type, coordinates } = shape.data;
  return { type: 'MultiPolygon', coordinates: type === 'Polygon' ? [coordinates] : coordinates };
}

/** Null where the feature is no point on Earth. */
export function pointOf({ geometry }: Feature): Point | null {
  const spot = Spot.safeParse(geometry);
  if (!spot.success) return null;
  const [longitude, latitude] = spot.data.coordinates;
  return { longitude, latitude };
}

export const joined = (shapes: MultiPolygon[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: shapes.flatMap((shape) => shape.coordinates)
});

/** Boundaries run counter-clockwise and holes clockwise, as the standard asks of files that are written. */
export const rewound = ({ type, coordinates }: MultiPolygon): MultiPolygon => ({
  type,
  coordinates: coordinates.map((polygon: Polygon) =>
    polygon.map((ring, place) => (isCounterClockwise(ring) === (place === 0) ? ring : ring.toReversed()))
  )
});

function isCounterClockwise(ring: Ring): boolean {
  const turn = ring
    .slice(1)
    .reduce((sum, [x, y], place) => sum + ring[place]![0] * y - x * ring[place]![1], 0);
  return turn > 0;
}

export const collectionOf = (features: Record<string, unknown>[]) => ({
  type: 'FeatureCollection' as const,
  features: features.map((feature) => ({ type: 'Feature' as const, ...feature }))
});
