import { codebookOf, openAnswersOf } from '#capabilities/surveys/server';
import type { Context } from '#platform/context';
import { reading } from '#platform/localized';

const ON_A_PAGE = 25;

/** One open question with everything people wrote, its tags and what others may read of it. */
export async function wordsShown(context: Context, surveyId: string, asked: string | null, wanted: number) {
  const { survey, columns } = await codebookOf(context, surveyId);
  const said = (words: (typeof columns)[number]['words']) => reading(words, context.locale).text;
  const open = columns.filter(({ kind, repeat }) => kind === 'text' && !repeat);
  const question = open.find(({ key }) => key === asked) ?? open[0];
  const found = question ? await openAnswersOf(context, surveyId, question.key) : null;
  const all = found?.answers ?? [];
  const pages = Math.max(1, Math.ceil(all.length / ON_A_PAGE));
  const page = Math.min(pages, Math.max(1, Math.floor(wanted) || 1));
  return {
    survey: { id: survey.id, title: said(survey.title) },
    questions: open.map(({ key, words }) => ({ key, words: said(words), current: key === question?.key })),
    question: question?.key ?? null,
    count: all.length,
    page,
    pages,
    answers: all.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE),
    tags: (found?.tags ?? []).map(({ id, name, answers }) => ({ id, name: said(name), answers }))
  };
}
