import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { lookings, may, openTos } from '#capabilities/sensemaking';
import { beginConversation, decksOf } from '#capabilities/sensemaking/server';
import { newId } from '#platform/ids';
import { inLanguage } from '#platform/localized';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { Id, NoId, Pair } from '../../sense.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => {
  allow(context, may.prepare);
  const decks = (await decksOf(context)).filter(({ number }) => number !== null);
  return {
    id: newId(),
    decks: decks.map(({ id, title }) => ({ value: id, label: inLanguage(title, context.locale) }))
  };
};

const Begun = z.object({
  id: Id,
  question: Pair,
  about: Pair,
  openTo: z.enum(openTos).default('members'),
  lookedOver: z.enum(lookings).default('by_rules'),
  deckId: NoId,
  seeds: z.record(z.string(), Pair).default({})
});

export const actions: Actions = {
  default: (event) =>
    attempt(event, Begun, async ({ seeds, deckId, ...form }, context) => {
      const { id } = await beginConversation(context, {
        ...form,
        deckId: deckId || null,
        seeds: Object.values(seeds)
      });
      redirect(303, communityPath(context, 'conversations', id));
    })
};
