/** One measured figure; `limit` is what was promised, where something was. */
export type Figure = { what: string; is: number; unit: string; limit?: number; least?: number };

/** Prints a small table and returns whether every promise was kept. */
export function show(title: string, figures: Figure[]): boolean {
  const rows = figures.map((figure) => [
    figure.what,
    said(figure.is, figure.unit),
    promise(figure),
    verdict(figure)
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  console.log(`\n${title}`);
  for (const row of rows)
    console.log(
      `  ${row
        .map((cell, column) => (column === 1 ? cell.padStart(widths[1]!) : cell.padEnd(widths[column] ?? 0)))
        .join('  ')
        .trimEnd()}`
    );
  return figures.every(isKept);
}

const isKept = ({ is, limit = Infinity, least = -Infinity }: Figure): boolean => is <= limit && is >= least;

const verdict = (figure: Figure): string =>
  figure.limit === undefined && figure.least === undefined ? '' : isKept(figure) ? 'kept' : 'MISSED';

const promise = ({ limit, least, unit }: Figure): string =>
  limit !== undefined
    ? `at most ${said(limit, unit)}`
    : least !== undefined
      ? `at least ${said(least, unit)}`
      : '';

const said = (value: number, unit: string): string =>
  `${value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 1000 ? 1 : 0 })} ${unit}`.trim();

/** The value below which a share of all values lies: `quantile(times, 0.99)`. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
