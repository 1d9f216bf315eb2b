import { plainDay } from '../../../../platform/dates/index.ts';
import { reading, type Locale, type Localized } from '../../../../platform/localized/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { columnsWide, rowsWide } from './shownSplits.ts';
import { changeSentence, leading, ofHundred, rangeSentence, rowName, sentenceOf } from './sentences.ts';
import type { ToldTable } from '../../rules/results/told.ts';
import { MEAN, MEDIAN } from '../../rules/results/told.ts';
import type { Released } from './released.ts';

type Cell = Record<string, string>;
type Columns = { key: string; label: string; numeric?: boolean }[];
export type Bar = { label: string; value: number | null; shown: string };
export type SplitShown = { title: string; bars: Bar[]; columns: Columns; rows: Cell[] };

/** One question as a page or a paper shows it, in one language. */
export type QuestionShown = {
  key: string;
  /** The sentence that the picture proves, with the question it answers. */
  title: string;
  /** Where the words are only in another language. */
  language: string | null;
  range: string | null;
  bars: Bar[];
  columns: Columns;
  rows: Cell[];
  changes: string[];
  splits: SplitShown[];
  source: string;
};

export type Section = { title: string; questions: QuestionShown[] };

/** Questions by what they are about, in the order they were asked in; `by` also told group by group. */
export function sectionsOf(release: Released, locale: Locale, by: string | null): Section[] {
  const sections: Section[] = [];
  for (const table of release.tables) {
    const title = table.section
      ? inWords(table.section, locale)
      : m.surveys_results_section_rest({}, { locale });
    const known = sections.find((section) => section.title === title);
    const section = known ?? { title, questions: [] };
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
  const { plan, changes } = release;
  const head = leading(table, plan.headlines);
  const { language } = reading(table.words, locale);
  return {
    key: table.question,
    title: sentenceOf(table, head, plan.unit, locale),
    language: language === locale ? null : language,
    range: head ? rangeSentence(table, head, locale) : null,
    bars: table.kind === 'number' ? [] : barsOf(table, table.all, locale),
    columns: [
      { key: 'answer', label: m.surveys_results_answer({}, { locale }) },
      { key: 'share', label: measureLabel(table, locale), numeric: true },
      { key: 'range', label: m.surveys_results_range({}, { locale }), numeric: true }
    ],
    rows: table.rows.map((row, at) => ({ answer: rowName(row, locale), ...figureCells(table, at, locale) })),
    changes: (changes[table.question] ?? []).map((change) => changeSentence(change, locale)),
    splits: table.splits
      .filter((split) => split.by === by)
      .map((split) => ({
        title: split.words
          ? m.surveys_results_by({ question: inWords(split.words, locale) }, { locale })
          : m.surveys_results_by_version({}, { locale }),
        bars: head ? groupBars(table, split, head.at, locale) : [],
        columns: columnsWide(split, locale),
        rows: rowsWide(table, split, locale)
      })),
    source: sourceOf(table, release, locale)
  };
}

const measureLabel = ({ kind }: ToldTable, locale: Locale): string =>
  kind === 'number' ? m.surveys_results_number({}, { locale }) : m.surveys_results_of_hundred({}, { locale });

function figureCells({ all, kind }: ToldTable, at: number, locale: Locale): { share: string; range: string } {
  const figure = all[at];
  if (!figure) return { share: m.surveys_results_hidden({}, { locale }), range: '' };
  const say = (value: number) => (kind === 'number' ? String(Math.round(10 * value) / 10) : ofHundred(value));
  const { low, high } = figure;
  return {
    share: say(figure.estimate),
    range: low === null || high === null ? '' : `${say(low)}–${say(high)}`
  };
}

function barsOf({ rows }: ToldTable, figures: ToldTable['all'], locale: Locale): Bar[] {
  return rows.map((row, at) => barOf(rowName(row, locale), figures[at] ?? null, locale));
}

function groupBars(table: ToldTable, split: ToldTable['splits'][number], at: number, locale: Locale): Bar[] {
  if ([MEAN, MEDIAN].includes(table.rows[at]!.name)) return [];
  return split.groups.map((group, place) =>
    barOf(rowName(group, locale), split.figures[at]?.[place] ?? null, locale)
  );
}

const barOf = (label: string, figure: ToldTable['all'][number], locale: Locale): Bar => ({
  label,
  value: figure ? 100 * figure.estimate : null,
  shown: figure
    ? m.surveys_results_of_hundred_short({ count: ofHundred(figure.estimate) }, { locale })
    : m.surveys_results_hidden({}, { locale })
});

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
