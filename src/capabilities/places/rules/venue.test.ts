import { expect, test } from 'vitest';
import { library } from '../tests/antelopeValley.ts';
import { nearest } from './nearest.ts';
import { suits, unchecked } from './venue.ts';
import { venuesAsGeoJson, venuesIn } from './venueFile.ts';

test('a venue nobody checked for cooling is neither found nor lost', () => {
  expect(suits(library, ['step_free', 'parking', 'free'], 80)).toBe('yes');
  expect(suits(library, ['step_free', 'cooling'])).toBe('cannot_tell');
  expect(unchecked(library, ['step_free', 'cooling'])).toEqual(['cooling']);
  expect(suits(library, ['cooling'], 200)).toBe('no');
  expect(suits({ ...library, capacity: null }, [], 200)).toBe('cannot_tell');
  expect(suits({ ...library, costCents: 5000 }, ['free'])).toBe('no');
});

test('the park two miles away is near, the retreat in the mountains is not, and without a point nothing is', () => {
  const at = (id: string, latitude: number) => ({ id, point: { latitude, longitude: -118.1 } });
  const [library, park, retreat] = [at('library', 34.58), at('park', 34.61), at('retreat', 34.36)];
  const lost = { id: 'lost', point: null };
  const near = nearest(library, [library, retreat, park, lost]);
  expect(near.map(({ id, miles }) => [id, Math.round(miles)])).toEqual([['park', 2]]);
  expect(nearest(lost, [park])).toEqual([]);
});

test('venues go out as GeoJSON and come back the same', () => {
  const away = JSON.stringify(venuesAsGeoJson([{ ...library, id: '01900000-0000-7000-8000-000000000001' }]));
  expect(venuesIn(away)).toEqual({
    venues: [{ id: '01900000-0000-7000-8000-000000000001', facts: library }],
    errors: []
  });
});

test('a venue without an address, or off the Earth, is named by its number', () => {
  const one = (coordinates: number[], properties: object) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties
  });
  const file = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      one([-118, 34], { name: 'Park' }),
      one([34, -118], { name: 'Park', address: '1 Main' }),
      one([-118, 34, 800], { name: 'Park', address: '1 Main', step_free: 'yes' })
    ]
  });
  expect(venuesIn(file).errors).toEqual([
    { number: 1, property: 'address' },
    { number: 2, property: 'geometry' },
    { number: 3, property: 'step_free' }
  ]);
});
