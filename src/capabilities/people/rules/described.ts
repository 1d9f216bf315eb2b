import { protect, usual, type Settings, type Table } from '../../../kernels/disclosure/index.ts';
import { ageBands, disabilities, genders, races, tenures } from './description.ts';

/** How many people gave an answer. `race` may be several of a person; its answer `all` counts who gave any. */
export type Count = { field: string; answer: string; people: number };
/** The same as it may be told: null where the group is too small to hide in, or none at all. */
export type Told = { field: string; answer: string; people: number | null };

/** Whether anybody gave an answer is told no more than how few did. */
const QUIET: Settings = { ...usual, zerosShown: false };

const single = { age_band: ageBands, disability: disabilities, gender: genders, tenure: tenures } as const;

/** What people said about themselves, together. A question of which nothing may be told is left out whole. */
export function describedAs(counts: readonly Count[]): Told[] {
  const countOf = (field: string, answer: string) =>
    counts.find((one) => one.field === field && one.answer === answer)?.people ?? 0;
  const alone = Object.entries(single).map(([field, answers]) =>
    tell(
      field,
      answers,
      answers.map((answer) => countOf(field, answer))
    )
  );
  // Each race is a table of its own beside everybody else who answered: the answers overlap, and make no sum.
  const spoke = countOf('race', 'all');
  const byRace = races.map((answer) => {
    const people = countOf('race', answer);
    return tell('race', [answer, 'others'], [people, Math.max(0, spoke - people)])[0]!;
  });
  return [...alone, byRace].filter((lines) => lines.some(({ people }) => people !== null)).flat();
}

function tell(field: string, answers: readonly string[], numbers: number[]): Told[] {
  const table: Table = { rows: [...answers], cols: ['people'], counts: numbers.map((number) => [number]) };
  const { cells } = protect(table, { rows: [], cols: [] }, [], QUIET);
  return answers.map((answer, row) => ({ field, answer, people: cells[row]![0]! }));
}
