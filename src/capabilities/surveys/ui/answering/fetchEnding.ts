export type Ending = typeof import('./ending.ts');

/** What sends and thanks; null where it cannot be fetched now. */
export const fetchEnding = (): Promise<Ending | null> => import('./ending.ts').catch(() => null);
