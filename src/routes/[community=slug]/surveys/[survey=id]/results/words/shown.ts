import { codebookOf, openAnswersOf } from '#capabilities/surveys/server';
import type { Context } from '#platform/context';
import { reading } from '#platform/localized';

/** One open question with everything people wrote, its tags and what others may read of it. */
export async function wordsShown(context: Context, surveyId: string, asked: string | null) {
  const { survey, columns } = await codebookOf(context, surveyId);
  const said = (words: (typeof columns)[number]['words']) => reading(words, context.locale).text;
  const open = columns.filter(({ kind, repeat }) => kind === 'text' && !repeat);
  const question = open.find(({ key }) => key === asked) ?? open[0];
  const found = question ? await openAnswersOf(context, surveyId, question.key) : null;
  return {
    survey: { id: survey.id, title: said(survey.title) },
    questions: open.map(({ key, words }) => ({ key, words: said(words), current: key === question?.key })),
    question: question?.key ?? null,
    answers: found?.answers ?? [],
    tags: (found?.tags ?? []).map(({ id, name, answers }) => ({ id, name: said(name), answers }))
  };
}
