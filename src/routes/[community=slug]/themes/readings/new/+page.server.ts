import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/sensemaking';
import { beginCoding, conversationsOf, decksOf } from '#capabilities/sensemaking/server';
import { newId } from '#platform/ids';
import { inLanguage } from '#platform/localized';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { Id, Pair } from '../../../sense.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => {
  allow(context, may.code);
  const [decks, talks] = [await decksOf(context), await conversationsOf(context)];
  return {
    id: newId(),
    decks: decks.map(({ id, title }) => ({ value: `deck ${id}`, label: inLanguage(title, context.locale) })),
    talks: talks.map(({ id, question }) => ({
      value: `conversation ${id}`,
      label: inLanguage(question, context.locale)
    }))
  };
};

const Begun = z.object({
  id: Id,
  title: Pair,
  source: z
    .string('sensemaking_form_needed')
    .regex(/^(deck|conversation) [0-9a-f-]{36}$/, 'sensemaking_form_needed')
    .transform((what) => ({ kind: what.split(' ')[0] as 'deck' | 'conversation', id: what.split(' ')[1]! }))
});

export const actions: Actions = {
  default: (event) =>
    attempt(event, Begun, async (form, context) => {
      const { id } = await beginCoding(context, form);
      redirect(303, communityPath(context, 'themes/readings', id));
    })
};
