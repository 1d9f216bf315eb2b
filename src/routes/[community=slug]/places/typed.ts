import type { Benchmark, VenueFacts } from '#capabilities/places';
import type { Localized } from '#platform/localized';

/** A venue as it would have been typed: what the form shows before anybody changes it. */
export function asTyped(
  venue: VenueFacts,
  keeper: { name: string | null; contact: string | null } | null
): Record<string, string> {
  return {
    name: venue.name,
    address: venue.address,
    point: venue.point ? `${venue.point.latitude}, ${venue.point.longitude}` : '',
    capacity: String(venue.capacity ?? ''),
    step_free: said(venue.stepFree),
    parking: said(venue.parking),
    heating: said(venue.heating),
    cooling: said(venue.cooling),
    'transit.en': textIn(venue.transit, 'en'),
    'transit.es': textIn(venue.transit, 'es'),
    cost: venue.costCents === null ? '' : (venue.costCents / 100).toFixed(venue.costCents % 100 ? 2 : 0),
    house: venue.neighborhoodHouse ? 'yes' : '',
    keeper: keeper?.name ?? '',
    keeper_contact: keeper?.contact ?? ''
  };
}

export const benchmarkAsTyped = (benchmark: Benchmark): Record<string, string> => ({
  group: `${benchmark.dimension}.${benchmark.code}`,
  'name.en': textIn(benchmark.name, 'en'),
  'name.es': textIn(benchmark.name, 'es'),
  share: percent(benchmark.share),
  margin: benchmark.marginOfError === null ? '' : percent(benchmark.marginOfError),
  source: benchmark.source,
  year: String(benchmark.year)
});

/** Floating point aside: 0.119 is 11.9. */
const percent = (share: number): string => String(Number((100 * share).toFixed(4)));

const said = (fact: boolean | null): string => (fact === null ? 'unknown' : fact ? 'yes' : 'no');

export const textIn = (words: Localized | null, language: string): string =>
  words?.texts[language]?.text ?? '';
