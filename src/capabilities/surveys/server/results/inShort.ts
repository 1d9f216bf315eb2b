import type { Locale } from '../../../../platform/localized/index.ts';
import { m } from '../../../../platform/words/index.ts';
import type { ToldTable } from '../../rules/results/told.ts';
import type { Released } from './released.ts';
import { leading, ofHundred, rangeOf, subjectOf } from './sentences.ts';

/** The few findings that the data team begins with: each a number large enough to remember. */
export function inShort({ plan, tables }: Released, locale: Locale) {
  return plan.headlines.flatMap(({ question }) => {
    const table = tables.find((one) => one.question === question);
    return table ? firstOf(table, plan, locale) : [];
  });
}

function firstOf(table: ToldTable, plan: Released['plan'], locale: Locale) {
  const head = leading(table, plan.headlines);
  if (!head || table.kind === 'number') return [];
  const label = table.rounds
    ? m.surveys_results_unit_rounds
    : plan.unit === 'households'
      ? m.surveys_results_unit_households
      : m.surveys_results_unit_people;
  const figure = table.all[head.at]!;
  const range = head.row.set ? null : rangeOf(figure, table.kind);
  return [
    {
      key: table.question,
      count: ofHundred(figure.estimate),
      label: label({}, { locale }),
      text: subjectOf(table.words, head, locale).join(' ').trim(),
      range: range && range.low !== range.high ? m.surveys_results_first_range(range, { locale }) : null
    }
  ];
}
