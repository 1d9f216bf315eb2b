import { localized } from '../../../platform/localized/index.ts';
import type { VenueFacts } from '../rules/venue.ts';

type Corner = [number, number];

/** Roughly Palmdale and its isolated east: straight lines that a test can check by eye. */
const palmdale: Corner[] = [
  [-118.3, 34.5],
  [-117.8, 34.5],
  [-117.8, 34.65],
  [-118.3, 34.65],
  [-118.3, 34.5]
];
const sunVillage: Corner[] = [
  [-117.98, 34.54],
  [-117.92, 34.54],
  [-117.92, 34.58],
  [-117.98, 34.58],
  [-117.98, 34.54]
];

const feature = (coordinates: Corner[], properties: object) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [coordinates] }
});
const collection = (features: object[]): string => JSON.stringify({ type: 'FeatureCollection', features });

export const zoneFile = collection([
  feature(palmdale, { name: 'Palmdale' }),
  feature(sunVillage, { kind: 'neighborhood', name: 'Sun Village', isolated: true })
]);

/** A box from west to east, as tall as the zone, called by a number. */
export const tract = (geoid: string, west: number, east: number) =>
  feature(
    [
      [west, 34.5],
      [east, 34.5],
      [east, 34.65],
      [west, 34.65],
      [west, 34.5]
    ],
    { GEOID: geoid, NAMELSAD: `Census Tract ${geoid}` }
  );
export const tracts = (...given: ReturnType<typeof tract>[]): string => collection(given);

export const library: VenueFacts = {
  name: 'Palmdale City Library',
  address: '700 E Palmdale Blvd, Palmdale',
  point: { latitude: 34.5796, longitude: -118.1165 },
  capacity: 90,
  stepFree: true,
  parking: true,
  heating: true,
  cooling: null,
  transit: null,
  costCents: 0,
  neighborhoodHouse: false
};

/** One share of the zone's people, as the census gives it. */
export const black = {
  dimension: 'race_ethnicity' as const,
  code: 'black',
  name: localized('en', { en: 'Black or African American', es: 'Personas negras o afroamericanas' }),
  share: 0.119,
  marginOfError: 0.009,
  source: 'ACS 5-year, DP05',
  year: 2023
};

/** How Palmdale is set up. */
export const settings = {
  about: null,
  timeZone: 'America/Los_Angeles',
  languages: ['es', 'en', 'hy'],
  contact: { phone: '+16615550100', email: null, address: null, hours: null }
};
