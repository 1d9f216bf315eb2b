import { sheetProblems } from './problems.ts';

export const MOST_ROWS = 50_000;
export const MOST_COLUMNS = 200;
export const MOST_MEGABYTES = 12;
/** Megabytes that reading one Excel file may take. */
export const MOST_MEMORY = 256;
/** What takes longer than this is no list of people. */
export const MOST_SECONDS = 60;
/** An honest list of 50,000 people unpacks to about a tenth of this; a bomb to a thousand times. */
export const MOST_UNPACKED = 200 * 2 ** 20;

export function refuseTooManyRows(count: number): void {
  if (count > MOST_ROWS) throw sheetProblems.too_many_rows({ most: MOST_ROWS });
}

export function refuseTooManyColumns(count: number): void {
  if (count > MOST_COLUMNS) throw sheetProblems.too_many_columns({ most: MOST_COLUMNS });
}

export function refuseTooLarge(bytes: number): void {
  if (bytes > MOST_MEGABYTES * 2 ** 20) throw sheetProblems.too_large({ megabytes: MOST_MEGABYTES });
}
