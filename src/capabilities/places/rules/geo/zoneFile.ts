import { localized, type Localized } from '../../../../platform/localized/index.ts';
import { problems } from '../problems.ts';
import { featuresOf, isShape, joined, shapeOf, type Feature } from './geojson.ts';
import { ringsOf, type MultiPolygon } from './shape.ts';

export type DrawnNeighborhood = { name: Localized; isolated: boolean; shape: MultiPolygon };
export type ZoneFile = { zone: MultiPolygon | null; neighborhoods: DrawnNeighborhood[] };
export type DrawnArea = { geoid: string; name: string; shape: MultiPolygon };

/** A boundary that people can check has hundreds of corners; beyond this it is a survey, and slow on a phone. */
export const MOST_CORNERS = 5_000;
const MOST_CORNERS_OF_AREAS = 100_000;

/** The boundary, and whatever calls itself `"kind": "neighborhood"`. */
export function zoneIn(text: string): ZoneFile {
  const features = featuresOf(text).filter(({ geometry }) => isShape(geometry));
  const named = features.filter(({ properties }) => properties.kind === 'neighborhood');
  const boundary = features.filter((feature) => !named.includes(feature)).map(shapeOf);
  const neighborhoods = named.map(neighborhoodIn);
  if (!boundary.length && !neighborhoods.length) throw problems.no_shape();
  refuseTooFine([...boundary, ...neighborhoods.map(({ shape }) => shape)], MOST_CORNERS);
  return { zone: boundary.length ? joined(boundary) : null, neighborhoods };
}

function neighborhoodIn(feature: Feature): DrawnNeighborhood {
  const { name, name_en, name_es, isolated } = feature.properties;
  const [en, es] = [textOf(name_en) || textOf(name), textOf(name_es)];
  if (!en && !es) throw problems.area_unnamed({ number: feature.number });
  return {
    name: localized(en ? 'en' : 'es', { en, es }),
    isolated: isolated === true,
    shape: shapeOf(feature)
  };
}

/** Census areas as the TIGER files name them: `GEOID` and `NAMELSAD`. */
export function areasIn(text: string): DrawnArea[] {
  const features = featuresOf(text).filter(({ geometry }) => isShape(geometry));
  if (!features.length) throw problems.no_shape();
  const areas = features.map((feature) => {
    const { GEOID, GEOID20, geoid, NAMELSAD, NAME, name } = feature.properties;
    const id = textOf(GEOID ?? GEOID20 ?? geoid) || (feature.id ?? '');
    if (!id || id.length > 40) throw problems.area_unnamed({ number: feature.number });
    return { geoid: id, name: textOf(NAMELSAD ?? NAME ?? name) || id, shape: shapeOf(feature) };
  });
  refuseTooFine(
    areas.map(({ shape }) => shape),
    MOST_CORNERS_OF_AREAS
  );
  return [...new Map(areas.map((area) => [area.geoid, area])).values()];
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

function refuseTooFine(shapes: MultiPolygon[], most: number): void {
  const corners = shapes.flatMap(ringsOf).reduce((sum, ring) => sum + ring.length, 0);
  if (corners > most) throw problems.shape_too_fine({ most });
}
