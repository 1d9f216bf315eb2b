import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaKm2, countsForZone, shareOfArea } from './area.ts';
import { distanceKm, EARTH_KM, inMiles } from './distance.ts';
import { pictureOf } from './picture.ts';
import type { MultiPolygon, Point, Position } from './shape.ts';
import { contains, whereIs } from './within.ts';

const at = (latitude: number, longitude: number): Point => ({ latitude, longitude });
const palmdale = at(34.5794, -118.1165);
const lancaster = at(34.6868, -118.1542);

/** A box by its corners, counter-clockwise, as GeoJSON asks. */
const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south]
];
const shape = (...polygons: Position[][][]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygons
});

const points = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true })
});

test('from city hall to city hall, Palmdale and Lancaster are less than eight miles apart', () => {
  expect(inMiles(distanceKm(palmdale, lancaster))).toBeCloseTo(7.72, 1);
});

test('a quarter of the way around is ten thousand kilometers', () => {
  expect(distanceKm(at(0, 0), at(90, 0))).toBeCloseTo((Math.PI / 2) * EARTH_KM, 6);
  expect(distanceKm(at(0, 179), at(0, -179))).toBeCloseTo((Math.PI / 90) * EARTH_KM, 6);
});

test('distances are the same both ways, never negative, and no detour is shorter', () => {
  fc.assert(
    fc.property(points, points, points, (a, b, c) => {
      expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
      expect(distanceKm(a, a)).toBe(0);
      expect(distanceKm(a, b)).toBeLessThanOrEqual(Math.PI * EARTH_KM + 1e-6);
      expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-3);
    })
  );
});

test('a hole is outside, its edge and every corner are inside', () => {
  const park = shape([box(0, 0, 10, 10), box(4, 4, 6, 6)]);
  expect(contains(park, at(5, 5))).toBe(false);
  expect(contains(park, at(4, 5))).toBe(true);
  expect(contains(park, at(0, 0))).toBe(true);
  expect(contains(park, at(10, 10))).toBe(true);
  expect(contains(park, at(2, 2))).toBe(true);
  expect(contains(park, at(2, 11))).toBe(false);
});

test('a zone of two parts holds what either part holds', () => {
  const two = shape([box(0, 0, 1, 1)], [box(3, 3, 4, 4)]);
  expect([at(0.5, 0.5), at(3.5, 3.5), at(2, 2)].map((one) => contains(two, one))).toEqual([
    true,
    true,
    false
  ]);
});

test('in a triangle, being inside is being on the left of all its sides', () => {
  const near = fc.integer({ min: -40, max: 40 });
  const corner = fc.tuple(near, near);
  fc.assert(
    fc.property(corner, corner, corner, corner, (a, b, c, p) => {
      const side = ([x1, y1]: Position, [x2, y2]: Position) =>
        (x2 - x1) * (p[1] - y1) - (y2 - y1) * (p[0] - x1);
      const turn = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
      fc.pre(turn !== 0);
      const inside = [side(a, b), side(b, c), side(c, a)].every((value) => value * Math.sign(turn) >= 0);
      expect(contains(shape([[a, b, c, a]]), at(p[1], p[0]))).toBe(inside);
    })
  );
});

test('without a point or a boundary nobody can tell', () => {
  const zone = shape([box(0, 0, 1, 1)]);
  expect(whereIs(null, zone)).toBe('cannot_tell');
  expect(whereIs(at(0, 0), null)).toBe('cannot_tell');
  expect(whereIs(at(9, 9), zone)).toBe('outside');
});

test('a box of one degree on the equator has the area that calculus gives it', () => {
  const exact = EARTH_KM ** 2 * (Math.PI / 180) * Math.sin(Math.PI / 180);
  expect(areaKm2(shape([box(0, 0, 1, 1)]))).toBeCloseTo(exact, 3);
  expect(areaKm2(shape([box(10, 60, 11, 61)]))).toBeLessThan(exact * 0.51);
});

const boxes = fc
  .tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 0, max: 50 })))
  .filter(([w, s, e, n]) => w !== e && s !== n)
  .map(([w, s, e, n]) => [Math.min(w!, e!), Math.min(s!, n!), Math.max(w!, e!), Math.max(s!, n!)] as const);

test('two boxes share the box between them', () => {
  fc.assert(
    fc.property(boxes, boxes, (a, b) => {
      const height = (low: number, high: number) =>
        Math.max(0, Math.sin((high * Math.PI) / 180) - Math.sin((low * Math.PI) / 180));
      const both =
        Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) *
        height(Math.max(a[1], b[1]), Math.min(a[3], b[3]));
      const whole = (a[2] - a[0]) * height(a[1], a[3]);
      expect(shareOfArea(shape([box(...a)]), shape([box(...b)]))).toBeCloseTo(both / whole, 9);
    })
  );
});

const place = fc.tuple(
  fc.double({ min: -119, max: -117, noNaN: true }),
  fc.double({ min: 34, max: 35, noNaN: true })
);
/** Stars around a middle: simple, and as ragged as a real boundary. */
const stars = fc
  .tuple(place, fc.array(fc.double({ min: 0.05, max: 0.5, noNaN: true }), { minLength: 3, maxLength: 12 }))
  .map(([[x, y], reaches]) => {
    const corners = reaches.map((reach, step): Position => {
      const angle = (2 * Math.PI * step) / reaches.length;
      return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
    });
    return shape([[...corners, corners[0]!]]);
  });

test('what A has of B is what B has of A, whatever their outlines', () => {
  fc.assert(
    fc.property(stars, stars, (a, b) => {
      const [ofA, ofB] = [shareOfArea(a, b), shareOfArea(b, a)];
      expect(ofA).toBeGreaterThanOrEqual(0);
      expect(ofA).toBeLessThanOrEqual(1);
      expect(ofA * areaKm2(a)).toBeCloseTo(ofB * areaKm2(b), 5);
      expect(shareOfArea(a, a)).toBeCloseTo(1, 9);
    })
  );
});

test('an area is cut in two, and its parts are the whole', () => {
  fc.assert(
    fc.property(stars, fc.double({ min: -119, max: -117, noNaN: true }), (area, line) => {
      const [west, east] = [shape([box(-125, 30, line, 40)]), shape([box(line, 30, -110, 40)])];
      expect(shareOfArea(area, west) + shareOfArea(area, east)).toBeCloseTo(1, 9);
    })
  );
});

test('a hole in the zone takes its part away', () => {
  const zone = shape([box(0, 0, 10, 10), box(0, 0, 5, 10)]);
  expect(shareOfArea(shape([box(0, 0, 10, 10)]), zone)).toBeCloseTo(0.5, 9);
});

test('a tenth of a tract is enough, a little less is not, and the partnership may decide otherwise', () => {
  expect([0.1, 0.0999].map((share) => countsForZone(share))).toEqual([true, false]);
  expect(countsForZone(0.2, 0.5)).toBe(false);
});

test('north is up, west is left, and everything fits the picture', () => {
  fc.assert(
    fc.property(stars, place, (zone, [longitude, latitude]) => {
      const picture = pictureOf([zone], [at(latitude, longitude)])!;
      const numbers = picture
        .path(zone)
        .match(/-?\d+(\.\d+)?/g)!
        .map(Number);
      expect(numbers.every((one) => one >= 0 && one <= Math.max(picture.width, picture.height))).toBe(true);
      expect(picture.height).toBeLessThanOrEqual(picture.width + 1);
      const [x, y] = picture.at(at(latitude, longitude));
      const [east, north] = picture.at(at(latitude + 0.01, longitude + 0.01));
      expect([east > x, north < y]).toEqual([true, true]);
    })
  );
  expect(pictureOf([], [])).toBeNull();
  expect(pictureOf([], [palmdale])!.height).toBeGreaterThan(100);
});
