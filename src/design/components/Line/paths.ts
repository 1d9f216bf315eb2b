/** A row of values over time, and its last value as words. */
export type Series = { label: string; values: (number | null)[]; shown?: string };

type Point = { x: number; y: number };

/** Every series as two SVG paths in a field of 100 by 100: the line, and a dot for each value. */
export function pathsOf(series: Series[], low: number, high: number) {
  const steps = Math.max(2, ...series.map(({ values }) => values.length));
  return series.map(({ values }) => {
    const points = values.map((value, step) =>
      value === null ? null : { x: (100 * step) / (steps - 1), y: (100 * (high - value)) / (high - low) }
    );
    return { path: lineThrough(points), points: dotsAt(points) };
  });
}

/** The pen is lifted where a value is missing: a gap is never bridged. */
const lineThrough = (points: (Point | null)[]) =>
  points.map((point, step) => (point ? `${points[step - 1] ? 'L' : 'M'}${at(point)}` : '')).join('');

const dotsAt = (points: (Point | null)[]) => points.map((point) => (point ? `M${at(point)}h0` : '')).join('');

const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
const round = (value: number) => Math.round(value * 100) / 100;
