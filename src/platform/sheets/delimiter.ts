import Papa from 'papaparse';

const KNOWN = [',', ';', '\t'];
const ROWS_TO_LOOK_AT = 30;

/**
 * The sign that separates columns: the one by which most rows are as wide as the header.
 * A comma inside "Pérez, Ana" does not count when the header has none.
 */
export function delimiterOf(text: string, prefersTabs: boolean): string {
  const candidates = (prefersTabs ? KNOWN.toReversed() : KNOWN).map((delimiter) => ({
    delimiter,
    ...fit(text, delimiter)
  }));
  const best = candidates.reduce((best, next) => (better(next, best) ? next : best));
  return best.delimiter;
}

type Fit = { alike: number; width: number };

function fit(text: string, delimiter: string): Fit {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: ROWS_TO_LOOK_AT, skipEmptyLines: true });
  const width = data[0]?.length ?? 0;
  return width < 2
    ? { alike: 0, width }
    : { alike: data.filter((row) => row.length === width).length, width };
}

const better = (one: Fit, other: Fit): boolean =>
  one.alike > other.alike || (one.alike === other.alike && one.width > other.width);
