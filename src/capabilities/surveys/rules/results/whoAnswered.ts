import { protect, usual } from '../../../../kernels/disclosure/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import type { Level, MarginReport } from './margins.ts';
import type { Weighing } from './weigh.ts';
import { about } from './told.ts';

/** Who answered beside the zone, as everybody may read it: whole parts of a hundred, none where few stand behind it. */
export type WhoAnswered = {
  question: string;
  dimension: string;
  source: string;
  year: number;
  levels: { group: string; words: Localized | null; answered: number | null; zone: number }[];
  empty: string[];
  unusable: MarginReport['unusable'];
};

/** How the answers were weighted, without a figure that tells of few. */
export type ToldWeighing = {
  state: Weighing['state'];
  margins: WhoAnswered[];
  trim: number | null;
  /** About so many answers drawn at random would tell as much. */
  worth: number;
  /** Kish, to a tenth. */
  designEffect: number;
  least: number;
  greatest: number;
};

export function tellWeighing({ state, margins, trim, spread }: Weighing, threshold: number): ToldWeighing {
  const tenth = (value: number) => Math.round(10 * value) / 10;
  return {
    ...{ state, trim },
    margins: margins.map((margin) => whoAnswered(margin, spread.rows, threshold)),
    worth: about(spread.effectiveSize),
    designEffect: tenth(spread.designEffect),
    least: tenth(spread.least),
    greatest: tenth(spread.greatest)
  };
}

function whoAnswered(
  { levels, unsaid, ...margin }: MarginReport,
  rows: number,
  threshold: number
): WhoAnswered {
  const { question, dimension, source, year, empty, unusable } = margin;
  const counts = levels.map(({ sample }) => Math.round(sample * (rows - unsaid)));
  const others = rows - unsaid - counts.reduce((sum, count) => sum + count, 0);
  const shown = told([...levels.map(({ group }) => group), '(others)'], [...counts, others], threshold);
  const sayLevel = ({ group, words, zone }: Level, at: number) => ({
    ...{ group, words, zone },
    answered: shown[at]! === null ? null : Math.round((100 * shown[at]!) / (rows - unsaid)) / 100
  });
  return { question, dimension, source, year, empty, unusable, levels: levels.map(sayLevel) };
}

function told(rows: string[], counts: number[], threshold: number): (number | null)[] {
  const table = { rows, cols: ['people'], counts: counts.map((count) => [Math.max(0, count)]) };
  const { cells, audit } = protect(table, { rows: [], cols: [] }, [], { ...usual, threshold });
  return audit.safe ? cells.map(([cell]) => cell!) : counts.map(() => null);
}
