import { redirect } from '@sveltejs/kit';
import { may } from '#capabilities/sensemaking';
import { beginConversation, decksOf } from '#capabilities/sensemaking/server';
import { newId } from '#platform/ids';
import { inLanguage } from '#platform/localized';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { Begun } from './begun.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => {
  allow(context, may.prepare);
  const decks = (await decksOf(context)).filter(({ number }) => number !== null);
  return {
    id: newId(),
    decks: decks.map(({ id, title }) => ({ value: id, label: inLanguage(title, context.locale) }))
  };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, Begun, async ({ seeds, deckId, ...form }, context) => {
      const begun = { ...form, deckId: deckId || null, seeds: Object.values(seeds) };
      const { id } = await beginConversation(context, begun);
      redirect(303, communityPath(context, 'conversations', id));
    })
};
