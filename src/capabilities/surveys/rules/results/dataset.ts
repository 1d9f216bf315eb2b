import type { Answers } from '../answers.ts';
import type { Column } from './columns.ts';

/** One set of answers as it is kept. `counts` is false where it was corrected since or kept aside. */
export type Given = { id: string; version: number; counts: boolean; answers: Answers };

/** What people answered, question by question. */
export type Dataset = { columns: Column[]; rows: Given[] };

/** A question that is none: which version of the survey it was. */
export const VERSION = '@version';
/** Somebody who did not say. */
export const UNSAID = '(unsaid)';

/**
 * Where a version asked something else under the same path, its answers are that column's. Of an order the first
 * counts.
 */
export function answerTo(column: Column, row: Given): string | null {
  const value = writtenTo(column, row);
  return value && column.kind === 'rank' ? value.split(/\s+/)[0]! : value;
}

/** An answer as it was given. */
export function writtenTo({ path, versions }: Column, { version, answers }: Given): string | null {
  if (!versions.includes(version)) return null;
  const value = answers[path];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** What they belong to by their answer to a question; `(unsaid)` where they gave none. */
export function groupOf(column: Column | null, row: Given): string {
  if (!column) return String(row.version);
  return answerTo(column, row) ?? UNSAID;
}

export const ticksOf = (column: Column, row: Given): string[] | null =>
  answerTo(column, row)?.split(/\s+/) ?? null;

export function numberIn(column: Column, row: Given): number {
  const value = answerTo(column, row);
  return value === null ? NaN : Number(value);
}

export const columnNamed = (columns: Column[], key: string): Column | undefined =>
  columns.find((column) => column.key === key);

/** The rounds of one repeat, each with the answers it lies in: a table of its own. */
export function roundsOf(rows: Given[], repeat: string): { row: Given; round: number; answers: Answers }[] {
  return rows.flatMap((row) =>
    roundsIn(row.answers, repeat.split('/'), 1).map((answers, at) => ({ row, round: at + 1, answers }))
  );
}

/** A repeat may lie in another one: its rounds are then those of all rounds around it. */
function roundsIn(answers: Answers, path: string[], upTo: number): Answers[] {
  if (upTo > path.length) return [];
  const found = answers[path.slice(0, upTo).join('/')];
  if (!Array.isArray(found)) return roundsIn(answers, path, upTo + 1);
  return upTo === path.length ? found : found.flatMap((round) => roundsIn(round, path, upTo + 1));
}
