import { may } from '#capabilities/sensemaking';
import { deckOf, writeDeck } from '#capabilities/sensemaking/server';
import { read } from '#platform/db';
import { allow } from '#platform/policy';
import { communityPath } from '#platform/web/server';
import { deed } from '../../../sense.ts';
import { DeckForm } from '../../deckForm.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, may.prepare);
    const { id, title, about } = await deckOf(tx, params.deck);
    return { id, title, about };
  });

export const actions: Actions = {
  default: (event) => {
    const { deck } = event.params;
    const to = `${communityPath(event.locals.context, 'decks', deck)}?draft`;
    return deed(event, DeckForm, (form, context) => writeDeck(context, { ...form, id: deck }), to);
  }
};
