import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { namesInPool, nameObserver } from '#capabilities/elections/server';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

const Observer = z.object({ memberId: z.uuid('elections_draw_who_needed') });

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const query = url.searchParams.get('q')?.trim() ?? '';
  return { id: params.draw, query, found: query ? await namesInPool(context, params.draw, query) : null };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, Observer, async ({ memberId }, context) => {
      await nameObserver(context, event.params.draw, memberId);
      redirect(303, communityPath(context, 'draws', event.params.draw));
    })
};
