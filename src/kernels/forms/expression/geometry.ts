import { each } from './texts.ts';
import { toText, type Here, type Value } from './world.ts';

type Work = (values: Value[], here: Here) => Value;
type Point = { latitude: number; longitude: number };
/** The equator's radius in metres, as JavaRosa measures. */
const EARTH = 6_378_100;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

export const GEOMETRY: Record<string, Work> = {
  /** Metres along a line of points. */
  distance: (values) => {
    const points = pointsOf(values);
    return points.slice(1).reduce((sum, point, at) => sum + between(points[at]!, point), 0);
  },
  /** Square metres inside a closed line. */
  area: (values) => {
    const points = pointsOf(values);
    if (points.length < 3) return 0;
    const sum = points.reduce((all, one, at) => {
      const other = points[(at + 1) % points.length]!;
      const turn = radians(other.longitude - one.longitude);
      return all + turn * (2 + Math.sin(radians(one.latitude)) + Math.sin(radians(other.latitude)));
    }, 0);
    return Math.abs((sum * EARTH * EARTH) / 2);
  }
};

const pointsOf = (values: Value[]): Point[] =>
  each(values.map((value) => (typeof value === 'object' ? value : toText(value)))).flatMap((text) =>
    text.split(';').flatMap((part) => {
      const [latitude, longitude] = part.trim().split(/\s+/).map(Number);
      return Number.isFinite(latitude) && Number.isFinite(longitude)
        ? [{ latitude: latitude!, longitude: longitude! }]
        : [];
    })
  );

function between(one: Point, other: Point): number {
  const [a, b] = [radians(one.latitude), radians(other.latitude)];
  const height = Math.sin((b - a) / 2) ** 2;
  const width = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(height + Math.cos(a) * Math.cos(b) * width)));
}
