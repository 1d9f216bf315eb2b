import { problems } from './problems.ts';

/** Which column says what; null where the list has none. */
export type Columns = Record<
  'name' | 'nameEs' | 'percent' | 'margin' | 'dimension' | 'code' | 'source' | 'year',
  string | null
>;

/** The census writes `Palmdale city, California!!Percent!!Estimate`: the place, then what the column holds. */
const PARTS = '!!';

const spellings: Record<keyof Columns, string[]> = {
  name: ['labelgrouping', 'label', 'group', 'grupo', 'name', 'nameen'],
  nameEs: ['namees', 'grupoes', 'nombre'],
  percent: ['percent', 'percentestimate', 'porcentaje'],
  margin: ['percentmarginoferror', 'percentmoe', 'marginoferror', 'moe', 'margendeerror'],
  dimension: ['dimension'],
  code: ['code'],
  source: ['source', 'fuente'],
  year: ['year', 'ano']
};

export const isCensus = (columns: string[]): boolean => columns.some((column) => column.includes(PARTS));

export function columnsOf(columns: string[]): Columns {
  const found = Object.fromEntries(
    Object.entries(spellings).map(([what, spelled]) => [what, columnFor(columns, spelled)])
  ) as Columns;
  if (!found.percent) throw problems.benchmark_no_share_column();
  refuseSeveralPlaces(columns);
  // In a census table the plain margin belongs to the count of people, not to the percent.
  if (isCensus(columns) && !plain(found.margin ?? '').startsWith('percent')) found.margin = null;
  return { ...found, name: found.name ?? columns[0] ?? null };
}

/** The spellings come in order: the first that the list has wins. */
const columnFor = (columns: string[], spelled: string[]): string | null =>
  spelled.flatMap((one) => columns.find((column) => plain(column) === one) ?? [])[0] ?? null;

function refuseSeveralPlaces(columns: string[]): void {
  const places = columns
    .filter((column) => column.includes(PARTS) && spellings.percent.includes(plain(column)))
    .map((column) => column.split(PARTS)[0]);
  if (new Set(places).size > 1) throw problems.benchmark_several_places();
}

/** Letters only, without the place: `Percent Margin of Error` → `percentmarginoferror`. */
function plain(column: string): string {
  const parts = column.split(PARTS);
  return (parts.length > 1 ? parts.slice(1) : parts)
    .join('')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}
