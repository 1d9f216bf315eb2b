import type { Point } from '../../../../kernels/opinion/index.ts';

/** Where most of a group stand: a middle, two half axes, and how far the longer one is turned, in degrees. */
export type Ellipse = { x: number; y: number; rx: number; ry: number; turn: number };

/** Drawn instead of single dots: an outline of a group tells nobody's place. */
const SPREAD = 1.6;

export function ellipseOf(points: readonly Point[]): Ellipse {
  const n = Math.max(1, points.length);
  const [x, y] = [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis]!, 0) / n) as [
    number,
    number
  ];
  let [xx, xy, yy] = [0, 0, 0];
  for (const [px, py] of points) {
    xx += ((px - x) * (px - x)) / n;
    xy += ((px - x) * (py - y)) / n;
    yy += ((py - y) * (py - y)) / n;
  }
  const middle = (xx + yy) / 2;
  const apart = Math.hypot((xx - yy) / 2, xy);
  return {
    x: rounded(x),
    y: rounded(y),
    rx: rounded(SPREAD * Math.sqrt(middle + apart)),
    ry: rounded(SPREAD * Math.sqrt(Math.max(0, middle - apart))),
    turn: rounded((Math.atan2(2 * xy, xx - yy) / 2) * (180 / Math.PI))
  };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
