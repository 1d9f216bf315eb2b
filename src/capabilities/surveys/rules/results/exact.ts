import { askedIn, familiesOf, isByOption, TICKED, type Kept } from './family.ts';
import type { Column } from './columns.ts';
import type { Given } from './dataset.ts';
import type { ToldTable } from './told.ts';

/** One answer as the data team sees it before a release: exact, and what will become of it. */
export type ExactRow = { answer: string; people: number; fate: 'alone' | 'together' | 'hidden' };
export type Exact = { question: string; rows: ExactRow[]; cells: number; hiddenCells: number };

/** Counts without weights beside what the release would tell of them. */
export function exactOf(
  column: Column,
  rows: Given[],
  { kept, table }: { kept: Kept[]; table: ToldTable }
): Exact {
  const families = familiesOf(column);
  const counts = families.flatMap((family, at): ExactRow[] => {
    const { answers, counts: people } = askedIn(family, rows, []);
    const { told } = kept[at]!;
    const fate = (answer: string): ExactRow['fate'] =>
      !told.safe ? 'hidden' : told.few.includes(answer) ? 'together' : 'alone';
    const shown = isByOption(column) ? [TICKED] : answers;
    return shown.map((answer) => ({
      answer: isByOption(column) ? family.name.slice(column.key.length + 1) : answer,
      people: people[answers.indexOf(answer)]!,
      fate: fate(answer) === 'together' && isByOption(column) ? 'hidden' : fate(answer)
    }));
  });
  const cells = table.splits.flatMap(({ figures }) => figures.flat());
  const hiddenCells = cells.filter((figure) => figure === null).length;
  return { question: column.key, rows: counts, cells: cells.length, hiddenCells };
}
