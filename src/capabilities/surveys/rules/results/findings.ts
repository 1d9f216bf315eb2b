import type { Localized } from '../../../../platform/localized/index.ts';
import { UNSAID } from './dataset.ts';
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
export function findingsIn(table: ToldTable): Found[] {
  const everybody = found(table, table.all, { answers: table.answers, by: '', among: '', words: null });
  return [...everybody, ...table.splits.flatMap((split) => ofGroups(table, split))];
}

function ofGroups(table: ToldTable, split: ToldSplit): Found[] {
  return split.groups.flatMap(({ name: among, words: answer }, at) => {
    if (among === FEW || among === UNSAID) return [];
    const words = { question: split.words, answer: answer ?? asItIs(among) };
    const figures = split.figures.map((row) => row[at]!);
    return found(table, figures, { answers: split.answers[at]!, by: split.by, among, words });
  });
}

type Group = { answers: number; by: string; among: string; words: FindingWords['subgroup'] };

function found(table: ToldTable, figures: (Figure | null)[], group: Group): Found[] {
  const { answers, by, among, words: subgroup } = group;
  return table.rows.flatMap(({ name, words: option }, at) => {
    const figure = figures[at];
    if (!figure || name === FEW) return [];
    const measure = name === MEAN ? 'mean' : name === MEDIAN ? 'median' : 'share';
    const words = { question: table.words, option, subgroup };
    const subject = {
      measure,
      question: table.question,
      option: measure === 'share' ? name : '',
      by,
      among
    } as const;
    return [{ subject, words, figure, answers }];
  });
}

/** A version has no words of its own: its number says it. */
const asItIs = (text: string): Localized => ({ from: 'en', revision: 1, texts: { en: { text, of: 1 } } });
