import { addFinding, addQuote, addSource } from '#capabilities/sensemaking/server';
import { communityPath } from '#platform/web/server';
import { deed } from '../../../../sense.ts';
import { factsFrom, FindingForm, QuoteForm, SourceForm } from '../cardForms.ts';
import { quoteFrom } from '../whose.server.ts';
import { newCardView } from './view.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  newCardView(context, params.deck, url.searchParams);

const draft = ({ locals, params }: RequestEvent) =>
  `${communityPath(locals.context, 'decks', params.deck)}?draft`;

export const actions: Actions = {
  source: (event) =>
    deed(
      event,
      SourceForm,
      ({ id, words, ...facts }, context) =>
        addSource(context, { id, deckId: event.params.deck, words, facts: factsFrom(facts) }),
      draft(event)
    ),
  finding: (event) =>
    deed(
      event,
      FindingForm,
      ({ id, finding }, context) =>
        addFinding(context, { id, deckId: event.params.deck, findingId: finding }),
      draft(event)
    ),
  quote: (event) =>
    deed(
      event,
      QuoteForm,
      async (form, context) => addQuote(context, await quoteFrom(form, context, event.params.deck)),
      draft(event)
    )
};
