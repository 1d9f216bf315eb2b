import type { RowError } from '../rules/census.ts';
import { m } from '#platform/words';

const sentences: Record<RowError['what'], (error: RowError) => string> = {
  name: m.places_import_error_name,
  share: m.places_import_error_share,
  dimension: m.places_import_error_dimension,
  unfounded: m.places_import_error_unfounded,
  twice: m.places_import_error_twice
};

/** What is wrong with a row of a list, and which row it is. */
export const rowErrorSentence = (error: RowError): string => sentences[error.what](error);
