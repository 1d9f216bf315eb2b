import { redirect } from '@sveltejs/kit';
import { lookPage, publishCross } from '#capabilities/surveys/server';
import { attempt, communityPath } from '#platform/web/server';
import { chosenIn, crossFrom, CrossTyped } from './asked';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const chosen = chosenIn(url.searchParams);
  return { ...(await lookPage(context, params.survey, chosen && crossFrom(chosen))), chosen };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, CrossTyped, async (typed, context) => {
      const { id } = await publishCross(context, event.params.survey, crossFrom(typed));
      redirect(303, communityPath(context, 'surveys', event.params.survey, 'results', 'tables', id));
    })
};
