import { communityOf, type Context } from '../../../../platform/context/index.ts';
import { plainDay } from '../../../../platform/dates/index.ts';
import type { Locale } from '../../../../platform/localized/index.ts';
import { may as allowed } from '../../../../platform/policy/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { may } from '../../rules/policy.ts';
import { howCounted } from './counted.ts';
import { crossLinks } from './cross/page.ts';
import { inShort } from './inShort.ts';
import { releasedOf, type Released } from './released.ts';
import { inWords, sectionsOf, type Section } from './shown.ts';
import { whoShown } from './shownWho.ts';

export type ResultsPage = Awaited<ReturnType<typeof resultsPage>>;

/** What of the results is looked at: a release by its number, a question to compare by, a chapter that is open. */
export type Looking = { number?: number; by?: string | null; open?: string | null };

/** The results as a page shows them, in the reader's language. */
export async function resultsPage(context: Context, surveyId: string, looking: Looking = {}) {
  const { survey, release, numbers } = await releasedOf(context, surveyId, looking.number);
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
    release: release && releaseShown(release, locale, looking),
    crosses: await crossLinks(context, surveyId),
    analyzes: allowed(context, may.analyze)
  };
}

function releaseShown(release: Released, locale: Locale, { by = null, open = null }: Looking) {
  const { number, releasedOn, firstDay, lastDay, answers, plan, tables, quotes, waves, weighing } = release;
  const [wave] = waves;
  return {
    number,
    releasedOn: plainDay(releasedOn, locale),
    ...{ from: plainDay(firstDay, locale), to: plainDay(lastDay, locale) },
    answers,
    threshold: plan.threshold,
    first: inShort(release, locale),
    groupings: groupingsOf(release, locale, by),
    chapters: sectionsOf(release, locale, by).map((section) => chapterOf(section, open)),
    who: weighing.margins
      .filter(({ unusable }) => !unusable)
      .map((margin) => whoShown(margin, tables, locale)),
    how: howCounted(release, locale),
    wave: wave
      ? {
          title: inWords(wave.survey.title, locale),
          ...{ from: plainDay(wave.firstDay, locale), to: plainDay(wave.lastDay, locale) }
        }
      : null,
    quotes: quotes.map(({ id, text, language }) => ({ id, text, language }))
  };
}

/** A chapter is open where the address names one of its questions, or all of them. */
const chapterOf = (section: Section, open: string | null) => ({
  ...section,
  open: open === 'all' || section.questions.some(({ key }) => key === open)
});

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
