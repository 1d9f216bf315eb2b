import type { Localized } from '../../../platform/localized/index.ts';

/** What goes into a jsonb column; nothing stays nothing. */
export const json = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);

/** A text as it lies in a jsonb column. */
export const asText = (value: unknown): Localized => value as Localized;
export const asTextIfAny = (value: unknown): Localized | null => value as Localized | null;
