import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { drawPage, verifyDraw } from '#capabilities/elections/server';
import { attempt } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const page = await drawPage(context, params.draw);
  if (!page.observes) error(404);
  return { id: params.draw, hash: page.commitment ? page.run!.hash : null, people: page.people };
};

export const actions: Actions = {
  default: (event) => attempt(event, z.object({}), (_, context) => verifyDraw(context, event.params.draw))
};
