import { setBenchmark } from '../src/capabilities/places/server/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { localized } from '../src/platform/localized/index.ts';

/** The four communities of Region 1: their part of the region's households, and how many of them answered. */
export const places = [
  { code: 'east_la', en: 'East LA', es: 'Este de Los Ángeles', share: 0.23, answered: 118 },
  { code: 'metro_la', en: 'Metro LA', es: 'Metro Los Ángeles', share: 0.34, answered: 126 },
  {
    code: 'el_monte',
    en: 'South El Monte / El Monte',
    es: 'South El Monte / El Monte',
    share: 0.16,
    answered: 97
  },
  { code: 'southeast_la', en: 'Southeast LA', es: 'Sureste de Los Ángeles', share: 0.27, answered: 90 }
] as const;

export type PlaceCode = (typeof places)[number]['code'];

export const ANSWERED = places.reduce((sum, { answered }) => sum + answered, 0);

/** What an answer of each place counts, so that the answers mirror the region. */
export const weightOf = (code: PlaceCode): number => {
  const { share, answered } = places.find((place) => place.code === code)!;
  return (share * ANSWERED) / answered;
};

/** How the region's households are spread over its communities: what the answers are weighted to. */
export async function drawTheRegion(context: Context): Promise<void> {
  const year = context.clock().getUTCFullYear() - 1;
  const source = 'Tequio demo';
  for (const { code, en, es, share } of places) {
    const name = localized('en', { en, es });
    await setBenchmark(context, {
      dimension: 'neighborhood',
      code,
      name,
      share,
      marginOfError: 0.01,
      source,
      year
    });
  }
}
