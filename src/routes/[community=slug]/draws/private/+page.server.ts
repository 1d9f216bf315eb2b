import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/elections';
import { openPrivateDraw } from '#capabilities/elections/server';
import { newId } from '#platform/ids';
import { localized } from '#platform/localized';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

const Panel = z.object({
  id: z.uuid(),
  title: z.string().trim().min(1, 'elections_draw_title_needed').max(120)
});

export const load: PageServerLoad = ({ locals: { context } }) => {
  allow(context, may.keepPrivateDraws);
  return { id: newId() };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, Panel, async ({ id, title }, context) => {
      await openPrivateDraw(context, { id, title: localized(context.locale, { [context.locale]: title }) });
      redirect(303, communityPath(context, 'draws', id));
    })
};
