import { communityOf, type Context } from '../../../../platform/context/index.ts';
import { plainDay } from '../../../../platform/dates/index.ts';
import { reading, type Locale } from '../../../../platform/localized/index.ts';
import { may as allowed } from '../../../../platform/policy/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { may } from '../../rules/policy.ts';
import type { ToldTable } from '../../rules/results/told.ts';
import type { WhoAnswered } from '../../rules/results/whoAnswered.ts';
import { releasedOf, type Released } from './released.ts';
import { leading, ofHundred, subjectOf } from './sentences.ts';
import { inWords, sectionsOf } from './shown.ts';

export type ResultsPage = Awaited<ReturnType<typeof resultsPage>>;

/** The results as a page shows them, in the reader's language. */
export async function resultsPage(
  context: Context,
  surveyId: string,
  { number, by = null }: { number?: number; by?: string | null } = {}
) {
  const { survey, release, numbers } = await releasedOf(context, surveyId, number);
  const { locale } = context;
  return {
    survey: {
      id: survey.id,
      title: inWords(survey.title, locale),
      purpose: survey.purpose && inWords(survey.purpose, locale),
      phase: survey.phase
    },
    community: inWords(communityOf(context).name, locale),
    numbers,
    release: release && releaseShown(release, locale, by),
    analyzes: allowed(context, may.analyze)
  };
}

function releaseShown(release: Released, locale: Locale, by: string | null) {
  const { number, releasedOn, firstDay, lastDay, answers, plan, tables, quotes, wave } = release;
  const first = plan.headlines.flatMap(
    ({ question }) => tables.find((table) => table.question === question) ?? []
  );
  const days = { from: plainDay(firstDay, locale), to: plainDay(lastDay, locale) };
  return {
    number,
    releasedOn: plainDay(releasedOn, locale),
    ...days,
    answers,
    threshold: plan.threshold,
    first: first.flatMap((table) => firstOf(table, release, locale)),
    groupings: groupingsOf(release, locale, by),
    sections: sectionsOf(release, locale, by),
    who: release.weighing.margins
      .filter(({ unusable }) => !unusable)
      .map((margin) => whoShown(margin, tables, locale)),
    how: howCounted(release, locale),
    wave: wave && {
      title: inWords(wave.survey.title, locale),
      ...{ from: plainDay(wave.firstDay, locale), to: plainDay(wave.lastDay, locale) }
    },
    quotes: quotes.map(({ id, text, language }) => ({ id, text, language }))
  };
}

/** A figure large enough to remember. */
function firstOf(table: ToldTable, { plan }: Released, locale: Locale) {
  const head = leading(table, plan.headlines);
  if (!head || table.kind === 'number') return [];
  const label =
    plan.unit === 'households' ? m.surveys_results_unit_households : m.surveys_results_unit_people;
  const text = subjectOf(table.words, head, locale).join(' ').trim();
  return [
    {
      key: table.question,
      count: ofHundred(table.all[head.at]!.estimate),
      label: label({}, { locale }),
      text
    }
  ];
}

/** What every question can be told by. */
function groupingsOf({ tables, plan }: Released, locale: Locale, by: string | null) {
  const splits = tables.flatMap((table) => table.splits);
  return plan.by.flatMap((key) => {
    const split = splits.find((one) => one.by === key);
    if (!split) return [];
    const label = split.words ? inWords(split.words, locale) : m.surveys_results_by_version({}, { locale });
    return [{ key, label, current: key === by }];
  });
}

function whoShown(margin: WhoAnswered, tables: Released['tables'], locale: Locale) {
  const words = tables.find(({ question }) => question === margin.question)?.words;
  const name = ({ group, words: said }: WhoAnswered['levels'][number]) =>
    said
      ? reading(said, locale).text
      : group === '(rest)'
        ? m.surveys_results_row_rest({}, { locale })
        : group;
  return {
    question: words ? inWords(words, locale) : margin.question,
    source: `${margin.source}, ${margin.year}`,
    levels: margin.levels.map((level) => ({ name: name(level), answered: level.answered, zone: level.zone })),
    empty: margin.empty.map((group) => {
      const level = margin.levels.find((one) => one.group === group);
      return level ? name(level) : group;
    })
  };
}

/** How answers were weighted and how sure the figures are, in sentences. */
export function howCounted({ weighing, plan, answers, tables }: Released, locale: Locale): string[] {
  const said = { locale };
  const { state, margins, worth, designEffect, trim, least, greatest } = weighing;
  const used = margins.filter(({ unusable }) => !unusable);
  const names = used.map(({ question }) => {
    const words = tables.find((table) => table.question === question)?.words;
    return words ? `«${inWords(words, locale)}»` : question;
  });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
  const weighted = [
    m.surveys_results_how_weighted({ questions: list }, said),
    m.surveys_results_how_weights({ least, greatest }, said),
    ...(trim === null ? [] : [m.surveys_results_how_trimmed({ most: trim }, said)]),
    m.surveys_results_how_worth({ answers, worth, effect: designEffect }, said)
  ];
  return [
    ...(state === 'weighted' ? weighted : [m[`surveys_results_how_${state}`]({}, said)]),
    m.surveys_results_how_error({}, said),
    plan.errors === 'replicated'
      ? m.surveys_results_how_replicated({}, said)
      : m.surveys_results_how_linearized({}, said)
  ];
}
