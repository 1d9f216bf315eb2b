import { expect, test } from 'vitest';
import { zoneFile } from '../../tests/antelopeValley.ts';
import { featuresOf, rewound } from './geojson.ts';
import { areasIn, zoneIn } from './zoneFile.ts';

test('a zone file gives the boundary and the neighborhoods in it', () => {
  const { zone, neighborhoods } = zoneIn(zoneFile);
  expect(zone!.coordinates).toHaveLength(1);
  expect(neighborhoods).toMatchObject([{ isolated: true, name: { texts: { en: { text: 'Sun Village' } } } }]);
});

test('what is no GeoJSON, has no area, is open, too fine or nameless is refused with its number', () => {
  const ring = Array.from({ length: 6000 }, (_, step) => [Math.cos(step / 955), Math.sin(step / 955)]);
  const bare = (coordinates: unknown) => JSON.stringify({ type: 'Polygon', coordinates });
  const reading = (text: string) => () => zoneIn(text);
  expect(reading('hello')).toThrow('places.not_geojson');
  expect(reading('{"type":"Topology"}')).toThrow('places.not_geojson');
  expect(reading('{"type":"Point","coordinates":[1,2]}')).toThrow('places.no_shape');
  expect(
    reading(
      bare([
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1]
        ]
      ])
    )
  ).toThrow('places.shape_broken');
  expect(
    reading(
      bare([
        [
          [0, 0],
          [999, 0],
          [1, 1],
          [0, 0]
        ]
      ])
    )
  ).toThrow('places.shape_broken');
  expect(reading(bare([[...ring, ring[0]]]))).toThrow('places.shape_too_fine');
  expect(() =>
    areasIn(
      bare([
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0]
        ]
      ])
    )
  ).toThrow('places.area_unnamed');
});

test('a boundary that ran clockwise is written counter-clockwise, its holes the other way', () => {
  const square = [
    [0, 0],
    [0, 9],
    [9, 9],
    [9, 0],
    [0, 0]
  ] as [number, number][];
  const hole = [
    [1, 1],
    [2, 1],
    [2, 2],
    [1, 2],
    [1, 1]
  ] as [number, number][];
  const { coordinates } = rewound({ type: 'MultiPolygon', coordinates: [[square, hole]] });
  expect(coordinates).toEqual([[square.toReversed(), hole.toReversed()]]);
  expect(featuresOf(JSON.stringify({ type: 'Polygon', coordinates: [square] }))).toHaveLength(1);
});
