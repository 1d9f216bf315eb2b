export type Parts = typeof import('./asking.ts');

let parts: Promise<Parts> | null = null;

/** What asks, fetched once. The first words of a survey come without it, so that they come soon. */
export const partsOfAsking = (): Promise<Parts | null> =>
  (parts ??= import('./asking.ts')).catch(() => {
    parts = null;
    return null;
  });
