import {
  protect,
  usual,
  type Earlier,
  type Hierarchy,
  type Reason,
  type Settings,
  type Table
} from '../../../../kernels/disclosure/index.ts';

export const fields = ['language', 'race', 'disability'] as const;
export type Field = (typeof fields)[number];

/** How many people gave an answer; each of `race` may be one of several answers of a person. */
export type Count = { field: string; answer: string; people: number };
/** The same as it may be told: null where the group is too small to hide in. */
export type Line = { field: Field; answer: string; people: number | null };

/** What an earlier meeting told, and how many people were at only one of the two meetings. */
export type Before = { people: number; lines: Line[]; moved: Count[] };

export type Audited = { table: string; safe: boolean; hidden: { answer: string; reason: Reason }[] };
export type Told = { people: number; lines: Line[]; settings: Settings; audit: Audited[] };

/** Fewer than this did not come in numbers that could be told at all. */
export const LEAST = usual.threshold;

const OTHERS = 'others';
const answersOf: Record<Exclude<Field, 'language'>, readonly string[]> = {
  race: [
    'american_indian',
    'asian',
    'black',
    'latino',
    'middle_eastern',
    'pacific',
    'white',
    'own_words',
    'unsaid'
  ],
  disability: ['yes', 'no', 'unsaid']
};

/** What may be told of a meeting, beside everything that was told before. Null where too few came. */
export function whoCame(counts: Count[], before: Before[], settings: Settings = usual): Told | null {
  const people = countOf(counts, 'all', 'all');
  if (people < LEAST) return null;
  const told = questions(counts, before).map((question) => tell(question, people, counts, before, settings));
  return {
    people,
    settings,
    lines: told.flatMap(({ lines }) => lines),
    audit: told.map(({ audit }) => audit)
  };
}

/** Answers that exclude each other make one table; of several answers each is a table beside all others. */
type Question = { field: Field; answers: string[]; alone: boolean };

function questions(counts: Count[], before: Before[]): Question[] {
  const spoken = [counts, ...before.map(({ lines }) => lines)].flat();
  const languages = new Set(spoken.filter(({ field }) => field === 'language').map(({ answer }) => answer));
  return [
    { field: 'language', answers: [...languages].filter((one) => one !== OTHERS).sort(), alone: false },
    { field: 'disability', answers: [...answersOf.disability], alone: false },
    ...answersOf.race.map((answer): Question => ({ field: 'race', answers: [answer], alone: true }))
  ];
}

function tell(question: Question, people: number, counts: Count[], before: Before[], settings: Settings) {
  const { field, answers, alone } = question;
  const table = tableOf(question, people, counts);
  const hierarchy = field === 'language' ? small(answers) : { rows: [], cols: [] };
  const earlier = before.map((one) => earlierOf(question, one));
  const { rows, cells, hidden, audit } = protect(table, hierarchy, earlier, settings);
  const shown = alone ? rows.slice(0, 1) : rows;
  const reasons = hidden.filter(({ row, col }) => row < shown.length && col === 0);
  return {
    lines: shown.map((answer, row): Line => ({ field, answer, people: cells[row]![0]! })),
    audit: {
      table: alone ? `${field}.${answers[0]}` : field,
      safe: audit.safe,
      hidden: reasons.map(({ row, reason }) => ({ answer: rows[row]!, reason }))
    }
  };
}

function tableOf({ field, answers, alone }: Question, people: number, counts: Count[]): Table {
  const numbers = answers.map((answer) => countOf(counts, field, answer));
  return {
    rows: alone ? [...answers, OTHERS] : answers,
    cols: ['people'],
    counts: (alone ? [...numbers, people - numbers[0]!] : numbers).map((number) => [number])
  };
}

/** Languages of few people are told together. */
function small(languages: string[]): Hierarchy {
  const few = languages.filter((one) => !['en', 'es', 'unsaid'].includes(one));
  return { rows: few.length > 1 ? [{ of: few, into: OTHERS }] : [], cols: [] };
}

function earlierOf({ field, answers, alone }: Question, { people, lines, moved }: Before): Earlier {
  const then = lines.filter((line) => line.field === field);
  const merged = then.some(({ answer }) => answer === OTHERS) ? [OTHERS] : [];
  const told = (answer: string) => {
    const line = then.find((one) => one.answer === answer);
    return line
      ? line.people
      : merged.length && answer !== OTHERS && !['en', 'es'].includes(answer)
        ? null
        : 0;
  };
  const known = alone ? answers : merged.length ? [...new Set(then.map(({ answer }) => answer))] : answers;
  const numbers = known.map(told);
  const all = alone ? [...numbers, numbers[0] === null ? null : people - numbers[0]!] : numbers;
  return {
    rows: alone ? [...known, OTHERS] : known,
    cols: ['people'],
    cells: [...all.map((number) => [number, number]), [people, people]],
    merged,
    moved: tableOf({ field, answers, alone }, countOf(moved, 'all', 'all'), moved).counts
  };
}

const countOf = (counts: Count[], field: string, answer: string): number =>
  counts.find((one) => one.field === field && one.answer === answer)?.people ?? 0;
