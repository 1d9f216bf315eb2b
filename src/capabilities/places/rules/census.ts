import { localized } from '../../../platform/localized/index.ts';
import { codeFrom, dimensions, type Dimension, type NewBenchmark } from './benchmark.ts';
import { censusCodes, percentOf, marginOf } from './censusCells.ts';
import { columnsOf, isCensus, type Columns } from './censusColumns.ts';

/** A list as it was read: `line` is what a spreadsheet program calls the row. */
export type List = { columns: string[]; rows: { line: number; cells: Record<string, string> }[] };

/** What the list does not say in its rows: a census table names neither itself nor its year. */
export type Defaults = { dimension: Dimension; source: string; year: number | null };

export type RowError = {
  line: number;
  what: 'name' | 'share' | 'dimension' | 'unfounded' | 'twice';
  found: string;
};

export type Reading = { benchmarks: NewBenchmark[]; errors: RowError[]; skipped: number };

type Row = { line: number; cells: Record<string, string> };
type RowResult = { benchmark: NewBenchmark } | { error: RowError } | { skipped: true };

/**
 * Shares from a table as the American Community Survey publishes them (data.census.gov: label, percent, percent
 * margin of error), or from a plain list with the columns `group`, `percent`, `margin_of_error`, and where
 * wanted `name_es`, `dimension`, `code`, `source`, `year`. Headings and rows without a share are passed over.
 */
export function benchmarksIn(list: List, defaults: Defaults): Reading {
  const columns = columnsOf(list.columns);
  const census = isCensus(list.columns);
  const reading: Reading = { benchmarks: [], errors: [], skipped: 0 };
  const seen = new Set<string>();
  for (const row of list.rows) {
    const result = withoutRepeat(row, seen, readRow(row, columns, defaults, census));
    if ('benchmark' in result) reading.benchmarks.push(result.benchmark);
    else if ('error' in result) reading.errors.push(result.error);
    else reading.skipped++;
  }
  return reading;
}

function readRow(row: Row, columns: Columns, defaults: Defaults, census: boolean): RowResult {
  const cell = (column: string | null) => (column ? (row.cells[column] ?? '') : '');
  const wrong = (what: RowError['what'], found: string): RowResult => ({
    error: { line: row.line, what, found }
  });
  const share = percentOf(cell(columns.percent));
  if (share === 'none' || (share === 'unclear' && census)) return { skipped: true };
  if (share === 'unclear') return wrong('share', cell(columns.percent));
  const margin = marginOf(cell(columns.margin));
  if (margin === 'unclear') return wrong('share', cell(columns.margin));
  const name = cell(columns.name);
  if (!name) return wrong('name', '');
  const dimension = cell(columns.dimension) || defaults.dimension;
  if (!isDimension(dimension)) return wrong('dimension', dimension);
  const [source, year] = [cell(columns.source) || defaults.source, cell(columns.year) || defaults.year];
  if (!source.trim() || !/^(19|20)\d\d$/.test(String(year))) return wrong('unfounded', name);
  const code = cell(columns.code) || (censusCodes[name.toLowerCase()] ?? codeFrom(name));
  const words = localized('en', { en: name, es: cell(columns.nameEs) });
  return {
    benchmark: {
      dimension,
      code,
      name: words,
      share,
      marginOfError: margin,
      source: source.trim(),
      year: Number(year)
    }
  };
}

/** The census tells some groups twice, alone and in combination: people have to choose which they mean. */
function withoutRepeat(row: Row, seen: Set<string>, result: RowResult): RowResult {
  if (!('benchmark' in result)) return result;
  const { dimension, code, year, name } = result.benchmark;
  const key = `${dimension}.${code}.${year}`;
  if (seen.has(key)) return { error: { line: row.line, what: 'twice', found: name.texts.en!.text } };
  seen.add(key);
  return result;
}

const isDimension = (text: string): text is Dimension => (dimensions as readonly string[]).includes(text);
