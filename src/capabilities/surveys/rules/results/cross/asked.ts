import { columnNamed } from '../dataset.ts';
import type { Column } from '../columns.ts';
import { couldBeGroups, toldOf, type Plan } from '../plan.ts';

/** A table that somebody asks for: one question by the answers to another, of all or of those who gave one answer. */
export type CrossAsked = {
  question: string;
  by: string;
  within: { question: string; answer: string } | null;
};

/** What can be chosen: what is told may stand in the lines, what people can be told apart by in the columns. */
export function choicesFor(columns: Column[], plan: Plan): { lines: Column[]; groups: Column[] } {
  const lines = toldOf(columns, plan).filter(({ repeat }) => !repeat);
  return { lines, groups: couldBeGroups(lines) };
}

/** `told_already`: the results compare by it anyway; `not_of_these`: one of them cannot be chosen, or stands twice. */
export type CrossRefusal = 'told_already' | 'not_of_these';

export function refusalOf(
  { question, by, within }: CrossAsked,
  columns: Column[],
  plan: Plan
): CrossRefusal | null {
  const { lines, groups } = choicesFor(columns, plan);
  const has = (from: Column[], key: string) => from.some((column) => column.key === key);
  const all = [question, by, ...(within ? [within.question] : [])];
  if (!has(lines, question) || !all.slice(1).every((key) => has(groups, key))) return 'not_of_these';
  if (new Set(all).size !== all.length) return 'not_of_these';
  if (within && !columnNamed(columns, within.question)!.options.some(({ value }) => value === within.answer))
    return 'not_of_these';
  const isTold = (line: string, group: string) => plan.by.includes(group) && !plan.by.includes(line);
  return !within && (isTold(question, by) || isTold(by, question)) ? 'told_already' : null;
}

export const sameCross = (a: CrossAsked, b: CrossAsked): boolean =>
  a.question === b.question &&
  a.by === b.by &&
  a.within?.question === b.within?.question &&
  a.within?.answer === b.within?.answer;
