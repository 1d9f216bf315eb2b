import { z } from 'zod';
import { may } from '#capabilities/sensemaking';
import { cardOf, rewordCard } from '#capabilities/sensemaking/server';
import { read } from '#platform/db';
import { allow } from '#platform/policy';
import { communityPath } from '#platform/web/server';
import { deed, Pair } from '../../../../../sense.ts';
import { factsFrom, SourceFacts } from '../../cardForms.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, may.prepare);
    const { id, deckId, kind, words, facts, revision } = await cardOf(tx, params.card);
    return { id, deckId, kind, words, facts, revision };
  });

const Words = z.object({ seen: z.coerce.number().int(), words: Pair });
const draft = ({ locals, params }: RequestEvent) =>
  `${communityPath(locals.context, 'decks', params.deck)}?draft`;

export const actions: Actions = {
  words: (event) =>
    deed(
      event,
      Words,
      (one, context) => rewordCard(context, { cardId: event.params.card, ...one }),
      draft(event)
    ),
  source: (event) =>
    deed(
      event,
      Words.extend(SourceFacts.shape),
      ({ seen, words, ...facts }, context) =>
        rewordCard(context, { cardId: event.params.card, seen, words, facts: factsFrom(facts) }),
      draft(event)
    )
};
