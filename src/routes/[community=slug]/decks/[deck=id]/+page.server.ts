import { z } from 'zod';
import { moveCard, publishDeck, putDeckAway, removeCard } from '#capabilities/sensemaking/server';
import { communityPath } from '#platform/web/server';
import { deed, Id, Nothing } from '../../sense.ts';
import { deckView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  deckView(context, params.deck, url.searchParams);

const One = z.object({ card: Id });
const Move = z.object({ card: Id, by: z.enum(['-1', '1']) });
const draft = (path: string) => `${path}?draft`;

export const actions: Actions = {
  publish: (event) => deed(event, Nothing, (_, context) => publishDeck(context, event.params.deck)),
  away: (event) =>
    deed(
      event,
      Nothing,
      (_, context) => putDeckAway(context, event.params.deck),
      communityPath(event.locals.context, 'decks')
    ),
  move: (event) =>
    deed(
      event,
      Move,
      ({ card, by }, context) => moveCard(context, card, Number(by) as -1 | 1),
      draft(event.url.pathname)
    ),
  remove: (event) =>
    deed(event, One, ({ card }, context) => removeCard(context, card), draft(event.url.pathname))
};
