import {
  protect,
  usual,
  type Earlier,
  type Hierarchy,
  type Reason,
  type Settings,
  type Table
} from '../../../kernels/disclosure/index.ts';
import { ageBands, disabilities, genders, races, tenures } from './description.ts';

export const fields = ['language', 'race', 'gender', 'age_band', 'disability', 'tenure'] as const;
export type Field = (typeof fields)[number];

/** How many people gave an answer; `all` counts who gave any. `race` may be several answers of a person. */
export type Count = { answer: string; people: number };
/** The same as it may be told: null where the group is too small to hide in, or none at all. */
export type Line = { answer: string; people: number | null };
/** What was told earlier, and of how many people each answer has changed since. */
export type Before = { lines: Line[]; moved: Count[] };

export type Audited = { table: string; safe: boolean; hidden: { answer: string; reason: Reason }[] };
export type Told = { lines: Line[]; settings: Settings; audit: Audited[] };

/** Whether anybody gave an answer is told no more than how few did. How many are on the roll everybody knows. */
const quiet = (field: Field): Settings => ({ ...usual, zerosShown: false, totalKnown: field === 'language' });
const OTHERS = 'others';
/** Spoken by many everywhere; each other language is told with its like where it is small. */
const WIDELY = ['en', 'es'];

/**
 * What may be told anew of one question, beside all that was told of it before, newest first. Null where nothing may
 * be told, or less than stands already: then what was told stays, as of its day.
 */
export function tell(field: Field, counts: Count[], before: Before[], settings = quiet(field)): Told | null {
  if (!settings.totalKnown && before.some((one) => fewCame(counts, one, settings))) return null;
  const tables =
    field === 'race'
      ? races.map((race) => tellTable('race', [race], counts, before, settings))
      : [tellTable(field, answersOf(field, counts, before), counts, before, settings)];
  const all = tables.every(({ sum }) => sum !== null) ? tables[0]!.sum : null;
  const lines = [{ answer: 'all', people: all }, ...tables.flatMap((table) => table.lines)];
  const stands = before[0] ? figures(before[0].lines) : 1;
  if (figures(lines) < Math.max(1, stands)) return null;
  return { lines, settings, audit: tables.map(({ audit }) => audit) };
}

/** A few more or fewer who answered at all: the sum of the figures would tell of them, whatever else has changed. */
function fewCame(counts: Count[], { lines, moved }: Before, { threshold }: Settings): boolean {
  const then = lines.find(({ answer }) => answer === 'all')?.people ?? null;
  const came = Math.max(countOf(moved, 'all'), then === null ? 0 : Math.abs(countOf(counts, 'all') - then));
  return came > 0 && came < threshold;
}

const figures = (lines: Line[]): number =>
  lines.filter(({ answer, people }) => people !== null && answer !== 'all').length;

const fixed: Partial<Record<Field, readonly string[]>> = {
  age_band: ageBands,
  disability: disabilities,
  gender: genders,
  tenure: tenures
};

function answersOf(field: Field, counts: Count[], before: Before[]): string[] {
  const spoken = [counts, ...before.map(({ lines }) => lines)].flat().map(({ answer }) => answer);
  const found = [...new Set(spoken)].filter((answer) => answer !== 'all' && answer !== OTHERS).sort();
  return [...(fixed[field] ?? found)];
}

/** Answers that exclude each other make one table; each race is one of its own, beside everybody else who answered. */
function tellTable(field: Field, answers: string[], counts: Count[], before: Before[], settings: Settings) {
  const alone = field === 'race';
  const hierarchy = field === 'language' ? small(answers) : { rows: [], cols: [] };
  const earlier = before.map((one) => earlierOf(answers, alone, one));
  const { rows, cells, hidden, audit } = protect(
    tableOf(answers, alone, counts),
    hierarchy,
    earlier,
    settings
  );
  const named = alone ? [answers[0]!] : rows;
  const reasons = hidden.filter(({ row, col }) => row < named.length && col === 0);
  const lines = named.map((answer, row): Line => ({ answer, people: cells[row]![0]! }));
  return {
    // Which rare languages there are at all is told with their number, or not.
    lines: field === 'language' ? lines.filter(({ people }) => people !== null) : lines,
    sum: cells[rows.length]![0]!,
    audit: {
      table: alone ? `race.${answers[0]}` : field,
      safe: audit.safe,
      hidden: reasons.map(({ row, reason }) => ({ answer: rows[row]!, reason }))
    }
  };
}

function small(languages: string[]): Hierarchy {
  const few = languages.filter((one) => !WIDELY.includes(one));
  return { rows: few.length > 1 ? [{ of: few, into: OTHERS }] : [], cols: [] };
}

function tableOf(answers: string[], alone: boolean, counts: Count[]): Table {
  const numbers = answers.map((answer) => countOf(counts, answer));
  const all = alone ? [...numbers, Math.max(0, countOf(counts, 'all') - numbers[0]!)] : numbers;
  return {
    rows: alone ? [...answers, OTHERS] : answers,
    cols: ['people'],
    counts: all.map((people) => [people])
  };
}

function earlierOf(answers: string[], alone: boolean, { lines, moved }: Before): Earlier {
  const told = (answer: string) => lines.find((line) => line.answer === answer)?.people ?? null;
  const merged = !alone && told(OTHERS) !== null;
  const known = merged ? [...answers.filter((one) => WIDELY.includes(one)), OTHERS] : answers;
  const [sum, numbers] = [told('all'), known.map(told)];
  const others = sum === null || numbers[0] === null ? null : sum - numbers[0]!;
  const all = alone ? [...numbers, others] : numbers;
  return {
    rows: alone ? [...known, OTHERS] : known,
    cols: ['people'],
    cells: [...all.map((people) => [people, people]), [sum, sum]],
    merged: merged ? [OTHERS] : [],
    moved: tableOf(answers, alone, moved).counts
  };
}

const countOf = (counts: Count[], answer: string): number =>
  counts.find((one) => one.answer === answer)?.people ?? 0;
