import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { exclusionReasons } from '#capabilities/elections';
import { exclude, namesInPool } from '#capabilities/elections/server';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

const Exclusion = z.object({
  memberId: z.uuid('elections_draw_who_needed'),
  reason: z.enum(exclusionReasons, 'elections_draw_reason_needed')
});

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const query = url.searchParams.get('q')?.trim() ?? '';
  const found = query ? await namesInPool(context, params.draw, query) : null;
  return { id: params.draw, query, found, reasons: exclusionReasons };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, Exclusion, async (exclusion, context) => {
      await exclude(context, event.params.draw, exclusion);
      redirect(303, communityPath(context, 'draws', event.params.draw));
    })
};
