import { codebookOf } from '#capabilities/surveys/server';
import { reading, type Localized } from '#platform/localized';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const { survey, columns } = await codebookOf(context, params.survey);
  const said = (words: Localized) => reading(words, context.locale).text;
  return {
    survey: { id: survey.id, title: said(survey.title) },
    questions: columns.map(({ key, kind, words, options, versions, section, calculated, repeat }) => ({
      ...{ key, kind, calculated, repeat, versions: versions.toSorted((a, b) => a - b) },
      words: said(words),
      section: section && said(section),
      options: options.map((option) => ({ code: option.value, words: said(option.words) }))
    }))
  };
};
