import type { Localized } from '../../../../platform/localized/index.ts';
import type { Column } from './columns.ts';
import { columnNamed, UNSAID, VERSION } from './dataset.ts';
import { FEW } from './family.ts';
import type { Figure } from './figure.ts';
import { MEAN, MEDIAN, type ToldSplit, type ToldTable } from './told.ts';

export type Measure = 'share' | 'mean' | 'median';

/** What a figure is about; the same through all releases. '' where it has no option, or is of everybody. */
export type Subject = { measure: Measure; question: string; option: string; by: string; among: string };

/** Question, option and subgroup as they were asked, in every language they were asked in. */
export type FindingWords = {
  question: Localized;
  option: Localized | null;
  subgroup: { question: Localized | null; answer: Localized } | null;
};

export type Found = { subject: Subject; words: FindingWords; figure: Figure; answers: number };

/** Each figure that is told, as a thing of its own. What is told only together is no finding. */
export function findingsIn(table: ToldTable, columns: Column[]): Found[] {
  const column = columnNamed(columns, table.question)!;
  const everybody = found(table, column, table.all, {
    answers: table.answers,
    by: '',
    among: '',
    words: null
  });
  return [...everybody, ...table.splits.flatMap((split) => ofGroups(table, column, columns, split))];
}

function ofGroups(table: ToldTable, column: Column, columns: Column[], split: ToldSplit): Found[] {
  return split.groups.flatMap((among, at) => {
    if (among === FEW || among === UNSAID) return [];
    const words = groupWords(columns, split.by, among);
    const figures = split.figures.map((row) => row[at]!);
    return found(table, column, figures, { answers: split.answers[at]!, by: split.by, among, words });
  });
}

type Group = { answers: number; by: string; among: string; words: FindingWords['subgroup'] };

function found(table: ToldTable, column: Column, figures: (Figure | null)[], group: Group): Found[] {
  const { answers, by, among, words: subgroup } = group;
  return table.rows.flatMap((row, at) => {
    const figure = figures[at];
    if (!figure || row === FEW) return [];
    const measure = row === MEAN ? 'mean' : row === MEDIAN ? 'median' : 'share';
    const option = measure === 'share' ? row : '';
    const words = { question: column.words, option: optionWords(column, option), subgroup };
    return [{ subject: { measure, question: column.key, option, by, among }, words, figure, answers }];
  });
}

export const optionWords = ({ options }: Column, value: string): Localized | null =>
  options.find((option) => option.value === value)?.words ?? null;

/** A version has no words of its own: its number says it. */
function groupWords(columns: Column[], by: string, among: string): FindingWords['subgroup'] {
  const column = by === VERSION ? undefined : columnNamed(columns, by);
  const asItIs: Localized = { from: 'en', revision: 1, texts: { en: { text: among, of: 1 } } };
  return {
    question: column?.words ?? null,
    answer: (column && optionWords(column, among)) ?? asItIs
  };
}
