import { localized } from '../../../../platform/localized/index.ts';
import type { Answers } from '../answers.ts';
import type { Column } from './columns.ts';
import { answerTo, numberIn, roundsOf, ticksOf, type Given } from './dataset.ts';
import type { Rounds } from './figure.ts';

/** What is asked again and again, as of each member of a household; and a question of its own: how many there are. */
export const COUNT = '#count';

/** Before the first question of each repeat, how many rounds of it there were. */
export function withCounts(columns: Column[]): Column[] {
  const seen = new Set<string>();
  return columns.flatMap((column) => {
    const { repeat } = column;
    if (!repeat || seen.has(repeat)) return [column];
    seen.add(repeat);
    return [
      countOf(
        repeat,
        columns.filter((one) => one.repeat === repeat)
      ),
      column
    ];
  });
}

function countOf(repeat: string, inside: Column[]): Column {
  const [first] = inside as [Column];
  const name = repeat.split('/').at(-1)!;
  return {
    ...{
      key: repeat + COUNT,
      path: repeat + COUNT,
      kind: 'number',
      calculated: true,
      options: [],
      repeat: null
    },
    words: first.section ?? localized('en', { en: name }),
    section: first.section,
    versions: [...new Set(inside.flatMap(({ versions }) => versions))]
  };
}

/** The counts beside the answers they are worked out from. */
export function counted(columns: Column[], answers: Answers): Answers {
  const counts = columns.filter(({ key, calculated }) => calculated && key.endsWith(COUNT));
  if (!counts.length) return answers;
  const row = { id: '', version: 0, counts: true, answers };
  return {
    ...answers,
    ...Object.fromEntries(
      counts.map(({ path }) => [path, String(roundsOf([row], path.slice(0, -COUNT.length)).length)])
    )
  };
}

/** The rounds of one set of answers in which a question was answered. */
const roundsSaid = (column: Column, row: Given): Given[] =>
  roundsOf([row], column.repeat!)
    .map(({ answers }) => ({ ...row, answers }))
    .filter((round) => answerTo(column, round) !== null);

/** Whether any round of it gave this answer; null where none gave any. */
export function anyRound(column: Column, row: Given, answer: string): boolean | null {
  const rounds = roundsSaid(column, row);
  return rounds.length ? rounds.some((round) => gave(column, round, answer)) : null;
}

/** How many rounds gave this answer, of how many that gave any. */
export const sharesOver = (column: Column, rows: Given[], answer: string): Rounds =>
  overRounds(column, rows, (round) => Number(gave(column, round, answer)));

/** The sum of a number over the rounds, and how many gave one. */
export const numbersOver = (column: Column, rows: Given[]): Rounds =>
  overRounds(column, rows, (round) => numberIn(column, round));

function overRounds(column: Column, rows: Given[], of: (round: Given) => number): Rounds {
  const rounds = rows.map((row) =>
    roundsSaid(column, row)
      .map(of)
      .filter((one) => !Number.isNaN(one))
  );
  return {
    above: Float64Array.from(rounds, (ones) => (ones.length ? ones.reduce((sum, one) => sum + one, 0) : NaN)),
    below: Float64Array.from(rounds, (ones) => ones.length)
  };
}

const gave = (column: Column, round: Given, answer: string): boolean =>
  column.kind === 'several' ? ticksOf(column, round)!.includes(answer) : answerTo(column, round) === answer;
