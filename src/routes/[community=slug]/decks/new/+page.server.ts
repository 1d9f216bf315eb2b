import { redirect } from '@sveltejs/kit';
import { may } from '#capabilities/sensemaking';
import { writeDeck } from '#capabilities/sensemaking/server';
import { newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { DeckForm } from '../deckForm.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) => {
  allow(context, may.prepare);
  return { id: newId() };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, DeckForm, async (form, context) => {
      const { id } = await writeDeck(context, form);
      redirect(303, communityPath(context, 'decks', id));
    })
};
