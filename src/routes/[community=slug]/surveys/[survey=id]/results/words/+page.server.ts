import { addTag, quoteAnswer, tagAnswers, withdrawQuote } from '#capabilities/surveys/server';
import { newId } from '#platform/ids';
import { localized } from '#platform/localized';
import { attempt } from '#platform/web/server';
import { BackTyped, QuoteTyped, TaggedTyped, TagTyped } from './shapes';
import { wordsShown } from './shown';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url: { searchParams } }) =>
  wordsShown(context, params.survey, searchParams.get('question'), Number(searchParams.get('page')));

export const actions: Actions = {
  tag: (event) =>
    attempt(event, TagTyped, ({ question, es, en }, context) =>
      addTag(context, event.params.survey, { id: newId(), question, name: localized('es', { es, en }) })
    ),
  about: (event) =>
    attempt(event, TaggedTyped, ({ answer, tags }, context) =>
      tagAnswers(context, event.params.survey, [{ responseId: answer, tagIds: tags }])
    ),
  quote: (event) =>
    attempt(event, QuoteTyped, ({ answer, ...rest }, context) =>
      quoteAnswer(context, event.params.survey, { responseId: answer, ...rest })
    ),
  back: (event) =>
    attempt(event, BackTyped, ({ quote }, context) => withdrawQuote(context, event.params.survey, quote))
};
