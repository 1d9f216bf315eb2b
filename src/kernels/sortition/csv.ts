import type { Candidate, Quota } from './draw.ts';

/**
 * Quotas from a table with the columns `category,name,min,max` (or `category,feature,…`) or
 * `feature,value,min,max`, each also with `min_flex,max_flex`; the formats in which practitioners exchange them.
 *
 * @throws RangeError where a column is missing or a bound is no count, naming the line
 */
export function readQuotas(text: string): Quota[] {
  const { at, rows } = tableOf(text);
  const feature = at('category') ?? at('feature');
  const value = at('category') === undefined ? at('value', 'name') : at('name', 'feature', 'value');
  const [min, max] = [at('min'), at('max')];
  const [minFlex, maxFlex] = [at('min_flex'), at('max_flex')];
  if (feature === undefined || value === undefined || min === undefined || max === undefined)
    throw new RangeError('Quotas need the columns category, name, min and max');
  return rows.map((row, line) => ({
    feature: row[feature]!,
    value: row[value]!,
    min: countIn(row[min], line),
    max: countIn(row[max], line),
    ...(minFlex !== undefined && row[minFlex] && { minFlex: countIn(row[minFlex], line) }),
    ...(maxFlex !== undefined && row[maxFlex] && { maxFlex: countIn(row[maxFlex], line) })
  }));
}

/**
 * The pool from a table with one column for each feature of the quotas; other columns are not read. Values are
 * matched without regard to capitals and spaces around. The id is that of a column `…id`, else the row's number from 0.
 *
 * @param household columns that together are an address, such as `primary_address1` and `primary_zip`
 * @throws RangeError where a feature has no column
 */
export function readPool(text: string, quotas: readonly Quota[], household: string[] = []): Candidate[] {
  const { at, rows } = tableOf(text);
  const features = [...new Set(quotas.map(({ feature }) => feature))].map((feature) => {
    const place = at(feature);
    if (place === undefined) throw new RangeError(`The pool has no column ${feature}`);
    const values = quotas.filter((quota) => quota.feature === feature).map(({ value }) => value);
    return { feature, place, spelled: new Map(values.map((value) => [plain(value), value])) };
  });
  const id = at('id', 'nationbuilder_id', 'respondent_id', 'unique_id');
  const address = household.map((column) => at(column)).filter((place) => place !== undefined);
  return rows.map((row, line) => ({
    id: (id !== undefined && row[id]) || String(line),
    features: Object.fromEntries(
      features.map(({ feature, place, spelled }) => [
        feature,
        spelled.get(plain(row[place] ?? '')) ?? row[place] ?? ''
      ])
    ),
    household:
      address
        .map((place) => plain(row[place] ?? ''))
        .join('\n')
        .trim() || null
  }));
}

type Table = { at: (...names: string[]) => number | undefined; rows: string[][] };

function tableOf(text: string): Table {
  const [head = [], ...rows] = cellsOf(text.replace(/^\uFEFF/, '')).filter((row) => row.some(Boolean));
  const places = new Map(head.map((name, place) => [plain(name), place]).reverse() as [string, number][]);
  return {
    at: (...names) => names.map((name) => places.get(plain(name))).find((place) => place !== undefined),
    rows
  };
}

const plain = (text: string): string => text.trim().toLowerCase();

/** Cells by rows: quotes as RFC 4180 has them, commas, semicolons or tabs, any line ends. */
function cellsOf(text: string): string[][] {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const mark = [',', ';', '\t'].reduce((a, b) => (first.split(b).length > first.split(a).length ? b : a));
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${mark}\\r\\n]*))(${mark}|\\r\\n|\\n|\\r|$)`, 'gy');
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(cell)) {
    rows.at(-1)!.push((quoted?.replaceAll('""', '"') ?? bare ?? '').trim());
    if (end === '') break;
    if (end !== mark) rows.push([]);
  }
  return rows;
}

function countIn(cell: string | undefined, line: number): number {
  const count = Number(cell || NaN);
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError(`Line ${line + 2}: not a count: ${cell ?? ''}`);
  return count;
}
