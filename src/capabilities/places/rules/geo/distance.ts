import type { Point } from './shape.ts';

/** Mean radius of the Earth in kilometers (IUGG, R1). */
export const EARTH_KM = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Along the great circle, in kilometers. A sphere is up to half a percent off the real Earth: for
 * "who lives near" that is nothing. Haversine, because it stays exact between near places.
 */
export function distanceKm(from: Point, to: Point): number {
  const [south, north] = [radians(from.latitude), radians(to.latitude)];
  const across = radians(to.longitude - from.longitude);
  const half =
    Math.sin((north - south) / 2) ** 2 + Math.cos(south) * Math.cos(north) * Math.sin(across / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

const KM_PER_MILE = 1.609344;
export const inMiles = (km: number): number => km / KM_PER_MILE;
