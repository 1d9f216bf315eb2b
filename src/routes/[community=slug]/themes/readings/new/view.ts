import { may } from '#capabilities/sensemaking';
import { conversationsOf, decksOf } from '#capabilities/sensemaking/server';
import { may as surveys } from '#capabilities/surveys';
import { openQuestions } from '#capabilities/surveys/server';
import type { Context } from '#platform/context';
import { newId } from '#platform/ids';
import { inLanguage, type Localized } from '#platform/localized';
import { allow, may as can } from '#platform/policy';

/** What can be read: decks and conversations, and for the data team what people wrote in surveys. */
export async function sourcesView(context: Context) {
  allow(context, may.code);
  const said = (text: Localized) => inLanguage(text, context.locale);
  const [decks, talks] = [await decksOf(context), await conversationsOf(context)];
  const open = can(context, surveys.analyze) ? await openQuestions(context) : [];
  return {
    id: newId(),
    decks: decks.map(({ id, title }) => ({ value: `deck ${id}`, label: said(title) })),
    talks: talks.map(({ id, question }) => ({ value: `conversation ${id}`, label: said(question) })),
    open: open.map(({ surveyId, survey, question, words }) => ({
      value: `survey_question ${surveyId} ${question}`,
      label: said(words),
      survey: said(survey)
    }))
  };
}
