import { redirect } from '@sveltejs/kit';
import { beginCoding } from '#capabilities/sensemaking/server';
import { attempt, communityPath } from '#platform/web/server';
import { Begun } from './begun.ts';
import { sourcesView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) => sourcesView(context);

export const actions: Actions = {
  default: (event) =>
    attempt(event, Begun, async (form, context) => {
      const { id } = await beginCoding(context, form);
      redirect(303, communityPath(context, 'themes/readings', id));
    })
};
