import { z } from 'zod';
import { isId } from '../../../platform/ids/index.ts';
import { localized } from '../../../platform/localized/index.ts';
import { collectionOf, featuresOf, pointOf, type Feature } from './geo/geojson.ts';
import { positionOf } from './geo/shape.ts';
import type { VenueFacts } from './venue.ts';

const fact = z.boolean().nullish();
const text = z.string().trim();
const Properties = z.object({
  name: text.min(1).max(120),
  address: text.min(1).max(240),
  capacity: z.number().int().min(1).max(100_000).nullish(),
  step_free: fact,
  parking: fact,
  heating: fact,
  cooling: fact,
  transit_en: text.nullish(),
  transit_es: text.nullish(),
  cost_cents: z.number().int().min(0).nullish(),
  neighborhood_house: fact
});

export type VenueRow = { id: string | null; facts: VenueFacts };
/** Which of the file's features cannot be taken, and the first property that is wrong. */
export type VenueError = { number: number; property: string };

export function venuesIn(file: string): { venues: VenueRow[]; errors: VenueError[] } {
  const venues: VenueRow[] = [];
  const errors: VenueError[] = [];
  for (const feature of featuresOf(file)) {
    const read = Properties.safeParse(feature.properties);
    if (feature.geometry && !pointOf(feature)) errors.push({ number: feature.number, property: 'geometry' });
    else if (read.success)
      venues.push({ id: isId(feature.id) ? feature.id : null, facts: factsOf(read.data, feature) });
    else
      errors.push({
        number: feature.number,
        property: String(read.error.issues[0]!.path[0] ?? 'properties')
      });
  }
  return { venues, errors };
}

function factsOf(given: z.infer<typeof Properties>, feature: Feature): VenueFacts {
  const { transit_en: en, transit_es: es } = given;
  return {
    name: given.name,
    address: given.address,
    point: pointOf(feature),
    capacity: given.capacity ?? null,
    stepFree: given.step_free ?? null,
    parking: given.parking ?? null,
    heating: given.heating ?? null,
    cooling: given.cooling ?? null,
    transit: en || es ? localized(en ? 'en' : 'es', { en: en ?? '', es: es ?? '' }) : null,
    costCents: given.cost_cents ?? null,
    neighborhoodHouse: given.neighborhood_house ?? false
  };
}

/** What `venuesIn` reads again. Who opens the door stays at home. */
export const venuesAsGeoJson = (venues: (VenueFacts & { id: string })[]) =>
  collectionOf(
    venues.map((venue) => ({
      id: venue.id,
      geometry: venue.point && { type: 'Point', coordinates: positionOf(venue.point) },
      properties: {
        name: venue.name,
        address: venue.address,
        capacity: venue.capacity,
        step_free: venue.stepFree,
        parking: venue.parking,
        heating: venue.heating,
        cooling: venue.cooling,
        transit_en: venue.transit?.texts.en?.text ?? null,
        transit_es: venue.transit?.texts.es?.text ?? null,
        cost_cents: venue.costCents,
        neighborhood_house: venue.neighborhoodHouse
      }
    }))
  );
