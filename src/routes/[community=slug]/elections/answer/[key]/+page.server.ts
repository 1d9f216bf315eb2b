import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { answerByLetter, namingByLetter } from '#capabilities/elections/server';
import { attempt } from '#platform/web/server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The page of the letter: it opens without signing in, and one tap answers. Reading it answers nothing. */
export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const { candidacy, ...page } = await namingByLetter(context, params.key);
  const { id, name, namedByName, answer } = candidacy;
  return { ...page, id, name, answer, namedBy: namedByName };
};

const answering = (answer: 'accept' | 'decline') => (event: RequestEvent) =>
  attempt(event, z.object({}), async (_, context) => {
    await answerByLetter(context, event.params.key, answer);
    redirect(303, event.url.pathname);
  });

export const actions: Actions = { accept: answering('accept'), decline: answering('decline') };
