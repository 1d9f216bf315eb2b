import { reading, type Locale, type Localized } from '../../../../platform/localized/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { UNSAID } from '../../rules/results/dataset.ts';
import { FEW } from '../../rules/results/family.ts';
import { UNTAGGED } from '../../rules/results/tags.ts';
import { MEAN, MEDIAN, type Named, type ToldTable } from '../../rules/results/told.ts';
import type { Plan } from '../../rules/results/plan.ts';
import type { Figure } from '../../rules/results/figure.ts';
import type { Change } from '../../rules/results/trend.ts';

export type Head = { at: number; row: Named };

const ours: Record<string, (inputs: object, options: { locale: Locale }) => string> = {
  [FEW]: m.surveys_results_row_few,
  [UNSAID]: m.surveys_results_row_unsaid,
  [UNTAGGED]: m.surveys_results_row_untagged,
  [MEAN]: m.surveys_results_row_mean,
  [MEDIAN]: m.surveys_results_row_median
};

export const rowName = ({ name, words }: Named, locale: Locale): string =>
  ours[name]?.({}, { locale }) ?? (words ? reading(words, locale).text : name);

/** Whole parts of a hundred; what is more than none is not said to be none. */
export function ofHundred(share: number): string {
  const count = Math.round(100 * share);
  if (count === 0 && share > 0) return '<1';
  return count === 100 && share < 1 ? '>99' : String(count);
}

/** The answer that the question is about: as the plan says, several told as one, "yes", or the most frequent. */
export function leading({ question, rows, all }: ToldTable, headlines: Plan['headlines']): Head | null {
  const told = rows
    .map((row, at) => ({ row, at, figure: all[at] ?? null }))
    .filter(({ figure, row }) => figure && row.name !== FEW && row.name !== UNTAGGED);
  const wanted = headlines.find((headline) => headline.question === question)?.row;
  const most = told.toSorted((a, b) => b.figure!.estimate - a.figure!.estimate)[0];
  return (
    told.find(({ row }) => row.name === wanted) ??
    told.find(({ row }) => row.net) ??
    told.find(({ row }) => row.name === 'yes' || row.name === MEAN) ??
    most ??
    null
  );
}

/** "What is your main way to the internet? With a phone: about 37 of every 100 households." */
export function sentenceOf(
  { words, all, kind, rows, rounds }: ToldTable,
  head: Head | null,
  unit: Plan['unit'],
  locale: Locale
): string {
  const question = ended(reading(words, locale).text);
  if (!head) return `${question} ${m.surveys_results_nothing_told({}, { locale })}`;
  const { estimate } = all[head.at]!;
  if (kind === 'number') {
    const median = all[rows.findIndex(({ name }) => name === MEDIAN)];
    const said = { mean: oneDigit(estimate), median: oneDigit(median?.estimate ?? NaN) };
    if (!median) return `${question} ${m.surveys_results_mean_only(said, { locale })}`;
    return `${question} ${m.surveys_results_mean_sentence(said, { locale })}`;
  }
  const [before, option] = subjectOf(words, head, locale);
  const said = { option, count: ofHundred(estimate) };
  if (rounds) return `${before} ${m.surveys_results_share_rounds(said, { locale })}`.trim();
  const sentence = {
    people: kind === 'rank' ? m.surveys_results_first_people : m.surveys_results_share_people,
    households: kind === 'rank' ? m.surveys_results_first_households : m.surveys_results_share_households
  }[unit](said, { locale });
  return `${before} ${sentence}`.trim();
}

/** What is said of: the question and its answer; a name to which the answer is "yes" stands alone. */
export function subjectOf(
  words: Localized,
  { row }: Head,
  locale: Locale
): [question: string, answer: string] {
  const question = reading(words, locale).text;
  if (row.net) return ['', rowName(row, locale)];
  const isName = row.name === 'yes' && !question.includes('?');
  return isName ? ['', question.replace(/[.:]$/, '')] : [ended(question), rowName(row, locale)];
}

const ended = (text: string): string => (/[?.:…!]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** How far the sentence may be off, in words. `source` is where the zone is known from, for what the weights set. */
export function rangeSentence(
  { all, kind }: ToldTable,
  { at, row }: Head,
  source: string | null,
  locale: Locale
): string {
  if (row.set) return m.surveys_results_set({ source: source ?? '' }, { locale });
  const range = rangeOf(all[at]!, kind);
  if (!range) return m.surveys_results_range_unknown({}, { locale });
  if (range.low === range.high) return m.surveys_results_narrow({}, { locale });
  return kind === 'number'
    ? m.surveys_results_between_numbers(range, { locale })
    : m.surveys_results_between(range, { locale });
}

/** The ends as they are said; both the same where chance moves the figure by less than one can say. */
export function rangeOf(
  { low, high }: Pick<Figure, 'low' | 'high'>,
  kind: ToldTable['kind']
): { low: string; high: string } | null {
  if (low === null || high === null) return null;
  const say = kind === 'number' ? oneDigit : ofHundred;
  return { low: say(low), high: say(high) };
}

/** The same in the cell of a table; '' where nobody can tell. */
export function rangeCell(figure: Figure, row: Named, kind: ToldTable['kind'], locale: Locale): string {
  if (row.set) return m.surveys_results_set_short({}, { locale });
  const range = rangeOf(figure, kind);
  if (!range) return '–';
  return range.low === range.high ? `≈ ${range.low}` : `${range.low}–${range.high}`;
}

/** Whether it became more or less since the wave before, and whether chance alone could do that. */
export function changeSentence({ row, before, after, difference, clear }: Change, locale: Locale): string {
  const number = row.name === MEAN || row.name === MEDIAN;
  const say = number ? oneDigit : ofHundred;
  const said = { option: rowName(row, locale), before: say(before.estimate), after: say(after.estimate) };
  if (clear === null) return m.surveys_results_change_unknown(said, { locale });
  if (!clear) return m.surveys_results_change_unclear(said, { locale });
  return difference > 0
    ? m.surveys_results_change_more(said, { locale })
    : m.surveys_results_change_less(said, { locale });
}

export const oneDigit = (value: number): string =>
  Number.isNaN(value) ? '–' : String(Math.round(10 * value) / 10);
