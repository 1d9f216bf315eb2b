import { m } from '#platform/words';

const words = m as unknown as Record<string, ((inputs: object) => string) | undefined>;

/** A word of this room whose name ends in a value: `said('need', 'ride')`. A value without a word says itself. */
export const said = (kind: string, value: string | number | null): string =>
  words[`people_${kind}_${value}`]?.({}) ?? String(value);
