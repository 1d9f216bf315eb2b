import { plainDay } from '../../../../platform/dates/index.ts';
import { reading, type Locale, type Localized } from '../../../../platform/localized/index.ts';
import { m } from '../../../../platform/words/index.ts';
import type { ToldSplit, ToldTable } from '../../rules/results/told.ts';
import type { Released } from './released.ts';
import { changeSentence, leading, rangeSentence, sentenceOf } from './sentences.ts';
import { barOf, barsOf, groupBars, rowsOf, type Bar } from './shownFigures.ts';
import { columnsWide, rowsWide } from './shownSplits.ts';
import { wavesOf } from './shownWaves.ts';

type Cell = Record<string, string>;
type Columns = { key: string; label: string; numeric?: boolean }[];

/** One question as a page or a paper shows it, in one language: one picture, the sentence that it proves, its table. */
export type QuestionShown = {
  key: string;
  /** The sentence that the picture proves, with the question it answers. */
  title: string;
  /** Where the words are only in another language. */
  language: string | null;
  range: string | null;
  /** What the picture compares, where it compares groups. */
  by: string | null;
  bars: Bar[];
  /** What a full bar means; null for the largest. */
  full: number | null;
  columns: Columns;
  rows: Cell[];
  changes: string[];
  /** The same figure in each wave, where there are more than two. */
  waves: string[];
  source: string;
};

/** Questions about one matter; `key` is the first of them. */
export type Section = { key: string; title: string; questions: QuestionShown[] };

/** Questions by what they are about, in the order they were asked in; with `by` each picture compares its groups. */
export function sectionsOf(release: Released, locale: Locale, by: string | null): Section[] {
  const sections: Section[] = [];
  for (const table of release.tables) {
    const title = table.section
      ? inWords(table.section, locale)
      : m.surveys_results_section_rest({}, { locale });
    const known = sections.find((section) => section.title === title);
    const section = known ?? { key: table.question, title, questions: [] };
    if (!known) sections.push(section);
    section.questions.push(questionShown(table, release, locale, by));
  }
  return sections;
}

export function questionShown(
  table: ToldTable,
  release: Released,
  locale: Locale,
  by: string | null
): QuestionShown {
  const { plan, changes, weighing } = release;
  const head = leading(table, plan.headlines);
  const { language } = reading(table.words, locale);
  const margin = weighing.margins.find(({ question }) => question === table.question);
  const split = table.splits.find((one) => one.by === by);
  return {
    key: table.question,
    title: sentenceOf(table, head, plan.unit, locale),
    language: language === locale ? null : language,
    range: head && rangeSentence(table, head, margin ? `${margin.source}, ${margin.year}` : null, locale),
    ...(split ? grouped(table, split, head?.at ?? null, locale) : whole(table, locale)),
    changes: (changes[table.question] ?? []).map((change) => changeSentence(change, locale)),
    waves: head ? wavesOf(table, head, release, locale) : [],
    source: sourceOf(table, release, locale)
  };
}

const whole = (table: ToldTable, locale: Locale) => ({
  by: null,
  bars: table.kind === 'number' ? [] : barsOf(table, locale),
  full: 100,
  columns: [
    { key: 'answer', label: m.surveys_results_answer({}, { locale }) },
    { key: 'share', label: measureLabel(table, locale), numeric: true },
    { key: 'range', label: m.surveys_results_range({}, { locale }), numeric: true }
  ],
  rows: rowsOf(table, locale)
});

/** Everybody first, then group beside group, for the answer that matters. */
function grouped(table: ToldTable, split: ToldSplit, head: number | null, locale: Locale) {
  const everybody = m.surveys_results_everybody({}, { locale });
  return {
    by: split.words
      ? m.surveys_results_by({ question: inWords(split.words, locale) }, { locale })
      : m.surveys_results_by_version({}, { locale }),
    bars:
      head === null
        ? []
        : [
            { ...barOf(everybody, table.all[head] ?? null, table.kind, locale), tone: 'met' as const },
            ...groupBars(table, split, head, locale)
          ],
    full: table.kind === 'number' ? null : 100,
    columns: columnsWide(split, locale),
    rows: rowsWide(table, split, locale)
  };
}

const measureLabel = ({ kind }: ToldTable, locale: Locale): string =>
  kind === 'number' ? m.surveys_results_number({}, { locale }) : m.surveys_results_of_hundred({}, { locale });

const sourceOf = (
  { answers }: ToldTable,
  { firstDay, lastDay, weighing }: Released,
  locale: Locale
): string =>
  [
    m.surveys_results_source(
      { answers, from: plainDay(firstDay, locale), to: plainDay(lastDay, locale) },
      { locale }
    ),
    weighing.state === 'weighted' ? '' : m.surveys_results_unweighted_short({}, { locale })
  ]
    .filter(Boolean)
    .join(' ');

export const inWords = (value: Localized, locale: Locale): string => reading(value, locale).text;
