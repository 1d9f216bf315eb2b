/** A workbook that somebody else has read: every sheet with its lines, the first of which names the columns. */
export type Sheet = { name: string; rows: string[][] };

/** Words in one language, or in several by the language's name ("Español (es)"). */
export type Said = string | { [language: string]: string };

/** One line of a sheet: its number in the sheet (the header is 1) and what stands under which column. */
export type Line = { row: number; cells: Record<string, Cell> };
export type Cell = string | { [key: string]: Cell };

/** A form may be large, and somebody may send a whole library: what is beyond this is refused. */
export const LIMITS = { rows: 10_000, columns: 300, choices: 60_000, characters: 40_000, depth: 20 };

/** Plain columns belong to this language as soon as another column names one. */
export const DEFAULT = 'default';

export const languagesOf = (said: Said | undefined): string[] =>
  said === undefined || typeof said === 'string' ? [] : Object.keys(said);
