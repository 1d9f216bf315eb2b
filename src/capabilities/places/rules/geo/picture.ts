import { boxOf, ringsOf, type Box, type MultiPolygon, type Point, type Position } from './shape.ts';

/**
 * Shapes and points as a drawing of `width` units, north up. East-west is shortened by the cosine of the
 * middle latitude (equirectangular): over a zone of fifty kilometers nobody sees the difference to a survey.
 */
export type Picture = {
  width: number;
  height: number;
  path(shape: MultiPolygon): string;
  at(point: Point): Position;
};

const MARGIN = 26;

/** Null where there is nothing to draw. */
export function pictureOf(shapes: MultiPolygon[], points: Point[], width = 600): Picture | null {
  const positions = [
    ...shapes.flatMap((shape) => ringsOf(shape).flat()),
    ...points.map(({ latitude, longitude }): Position => [longitude, latitude])
  ];
  if (!positions.length) return null;
  return draw(widened(boxOf(positions)), width);
}

function draw([west, south, east, north]: Box, width: number): Picture {
  const shorter = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (width - 2 * MARGIN) / ((east - west) * shorter);
  const place = ([longitude, latitude]: Position): Position => [
    round(MARGIN + (longitude - west) * shorter * scale),
    round(MARGIN + (north - latitude) * scale)
  ];
  const line = (positions: Position[]) => `M${positions.map((one) => place(one).join(' ')).join('L')}Z`;
  return {
    width,
    height: round((north - south) * scale + 2 * MARGIN),
    path: (shape) => ringsOf(shape).map(line).join(''),
    at: ({ latitude, longitude }) => place([longitude, latitude])
  };
}

/** A single venue is no map: at least two kilometers are shown, and never a picture taller than it is wide. */
const LEAST_DEGREES = 0.02;

function widened([west, south, east, north]: Box): Box {
  const shorter = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const tall = Math.max(north - south, LEAST_DEGREES * shorter);
  const wide = Math.max(east - west, LEAST_DEGREES, tall / shorter);
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  return [x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2];
}

const round = (value: number): number => Math.round(value * 10) / 10;
