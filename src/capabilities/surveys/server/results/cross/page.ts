import type { Context } from '../../../../../platform/context/index.ts';
import { plainDay } from '../../../../../platform/dates/index.ts';
import type { Locale } from '../../../../../platform/localized/index.ts';
import { read } from '../../../../../platform/db/index.ts';
import { sameCross, type CrossAsked } from '../../../rules/results/cross/asked.ts';
import type { Column } from '../../../rules/results/columns.ts';
import type { ToldTable } from '../../../rules/results/told.ts';
import { releasedOf, type Released } from '../released.ts';
import { inWords, questionShown } from '../shown.ts';
import { columnsFor } from '../answers.ts';
import { crossesIn, crossOf } from './crosses.ts';
import { lookAcross } from './look.ts';
import { crossTitle, withinSentence } from './sentences.ts';

/** A published table as a page shows it. */
export async function crossPage(context: Context, surveyId: string, crossId: string) {
  const { survey, cross, release, columns } = await crossOf(context, surveyId, crossId);
  const { locale } = context;
  return {
    survey: { id: survey.id, title: inWords(survey.title, locale) },
    title: crossTitle(cross, cross.table, locale),
    publishedOn: plainDay(cross.publishedOn, locale),
    ...{ number: cross.number, threshold: release.plan.threshold },
    ...shown(cross, cross.table, release, columns, locale)
  };
}

/** The tables that were published, each once, in the reader's words. */
export function crossLinks(context: Context, surveyId: string) {
  return read(context, async (tx) => {
    const [crosses, columns] = [await crossesIn(tx, surveyId), await columnsFor(tx, surveyId)];
    const newest = crosses.filter((one, at) => crosses.findIndex((other) => sameCross(one, other)) === at);
    return newest.map((cross) => ({
      ...{ id: cross.id, title: crossTitle(cross, cross.table, tx.locale) },
      within: cross.within && withinSentence(cross.within, columns, tx.locale)
    }));
  });
}

/** What the data team can ask for, and what it asked. */
export async function lookPage(context: Context, surveyId: string, asked: CrossAsked | null) {
  const { survey, choices, made, published } = await lookAcross(context, surveyId, asked);
  const { release } = await releasedOf(context, surveyId);
  const { locale } = context;
  const said = ({ key, words }: Column) => ({ value: key, label: inWords(words, locale) });
  return {
    survey: { id: survey.id, title: inWords(survey.title, locale) },
    lines: choices?.lines.map(said) ?? null,
    groups: choices?.groups.map(said) ?? [],
    parts: (choices?.groups ?? []).flatMap(({ key, words, options }) =>
      options.map((option) => ({
        value: `${key}=${option.value}`,
        label: `${inWords(words, locale)} ${inWords(option.words, locale)}`
      }))
    ),
    state: made?.state ?? null,
    published,
    threshold: release?.plan.threshold ?? null,
    table: made?.state === 'told' ? shown(asked!, made.table, release!, choices!.groups, locale) : null
  };
}

function shown(
  { by, within }: CrossAsked,
  table: ToldTable,
  release: Released,
  columns: Column[],
  locale: Locale
) {
  return {
    within: within && withinSentence(within, columns, locale),
    question: questionShown(table, { ...release, changes: {}, waves: [] }, locale, by)
  };
}
