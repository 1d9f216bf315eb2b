import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { matchColumns, previewList, takeList } from '#capabilities/people/server';
import { attempt } from '#platform/web/server';
import { Matched } from './matched.server.ts';
import type { Actions, PageServerLoad } from './$types';

const SHOWN = 50;

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const { people, errors, ...preview } = await previewList(context, params.draft);
  return {
    preview,
    ready: people.length,
    first: people.slice(0, 5),
    errors: errors.slice(0, SHOWN),
    errorCount: errors.length,
    wrongRows: new Set(errors.map(({ line }) => line)).size,
    brought: url.searchParams.get('brought'),
    draft: params.draft
  };
};

export const actions: Actions = {
  match: (event) =>
    attempt(event, Matched, async (matches, context) => {
      await matchColumns(context, event.params.draft, matches);
      redirect(303, event.url.pathname);
    }),
  take: (event) =>
    attempt(
      event,
      z.object({ known: z.enum(['bring', 'skip']).default('bring') }),
      async ({ known }, context) => {
        const { brought } = await takeList(context, event.params.draft, { withKnown: known === 'bring' });
        redirect(303, `${event.url.pathname}?brought=${brought}`);
      }
    )
};
