import type { Localized } from '../../../platform/localized/index.ts';
import { problems } from './problems.ts';

export const dimensions = [
  'category',
  'race_ethnicity',
  'language',
  'age_of_children',
  'neighborhood'
] as const;
export type Dimension = (typeof dimensions)[number];

/** A group's share of the zone's population, as a fraction of 1, and how sure the source is of it. */
export type Benchmark = {
  id: string;
  dimension: Dimension;
  /** What members are counted under: `parent_0_5`, `black`, `es`. */
  code: string;
  name: Localized;
  share: number;
  /** At 90 %, as the census publishes it; null where the source gives none. */
  marginOfError: number | null;
  source: string;
  year: number;
};

export type NewBenchmark = Omit<Benchmark, 'id'>;

/** The groups that the roll and the self-descriptions know; others get a code of their own. */
export const knownCodes: Record<Dimension, readonly string[]> = {
  category: ['parent_0_5', 'parent_6_plus', 'resident', 'stakeholder'],
  race_ethnicity: ['american_indian', 'asian', 'black', 'latino', 'middle_eastern', 'pacific', 'white'],
  language: ['en', 'es'],
  age_of_children: ['under_6', 'from_6'],
  neighborhood: []
};

const FIRST_YEAR = 1990;

/** A number without its source and its year is a rumor. */
export function refuseUnfounded(benchmark: NewBenchmark, thisYear: number): void {
  const { source, year, share, marginOfError, name, code } = benchmark;
  if (!source.trim() || !Number.isInteger(year)) throw problems.benchmark_without_source();
  const possible = [share, marginOfError ?? 0].every((part) => part >= 0 && part <= 1);
  if (!possible || year < FIRST_YEAR || year > thisYear) throw problems.benchmark_impossible();
  if (!name.texts[name.from]?.text || !code) throw problems.name_missing();
}

/** `Lake Los Ángeles (east)` → `lake_los_angeles_east`. */
export const codeFrom = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 80);

/** The newest of each group: older years stay, to see how the zone changes. */
export function newest<B extends Pick<Benchmark, 'dimension' | 'code' | 'year'>>(benchmarks: B[]): B[] {
  const latest = new Map<string, B>();
  for (const one of benchmarks) {
    const key = `${one.dimension}.${one.code}`;
    if (one.year > (latest.get(key)?.year ?? 0)) latest.set(key, one);
  }
  return [...latest.values()];
}
