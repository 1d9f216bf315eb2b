import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/elections';
import { fillByCountback, vacanciesOf } from '#capabilities/elections/server';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  allow(context, may.run);
  const { seats } = await vacanciesOf(context);
  const vacancy = seats.find(({ seatId }) => seatId === params.seat);
  if (!vacancy) error(404);
  return { vacancy };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, z.object({}), async (_, context) => {
      await fillByCountback(context, event.params.seat);
      redirect(303, communityPath(context, 'elections'));
    })
};
