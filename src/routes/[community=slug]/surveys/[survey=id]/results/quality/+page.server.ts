import { may } from '#capabilities/surveys';
import { qualityOf } from '#capabilities/surveys/server';
import { reading } from '#platform/localized';
import { may as can } from '#platform/policy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const { survey, columns, weighing, missing, ...quality } = await qualityOf(context, params.survey);
  const said = (words: Parameters<typeof reading>[0]) => reading(words, context.locale).text;
  const asked = (key: string) => {
    const column = columns.find((one) => one.key === key);
    return column ? said(column.words) : key;
  };
  return {
    ...quality,
    survey: { id: survey.id, title: said(survey.title) },
    assigns: survey.phase === 'opened' && can(context, may.assign),
    margins: (weighing?.margins ?? []).map(({ question, levels, source, year, unusable }) => ({
      ...{ question: asked(question), source: `${source}, ${year}`, unusable },
      levels: levels.map(({ group, words, sample, zone }) => ({
        name: words ? said(words) : group,
        sample,
        zone
      }))
    })),
    missing: missing.map(({ group, words, ...one }) => ({ ...one, group: words ? said(words) : group }))
  };
};
