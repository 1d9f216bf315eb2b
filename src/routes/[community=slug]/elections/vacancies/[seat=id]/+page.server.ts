import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/elections';
import { fillByCountback, nextInLine, passOver, vacanciesOf } from '#capabilities/elections/server';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  allow(context, may.run);
  const { seats } = await vacanciesOf(context);
  const vacancy = seats.find(({ seatId }) => seatId === params.seat);
  if (!vacancy) error(404);
  return { vacancy, ...(await nextInLine(context, params.seat)) };
};

const Answer = z.object({ candidacyId: z.uuid(), answer: z.enum(['yes', 'no'], 'elections_needed') });

export const actions: Actions = {
  default: (event) =>
    attempt(event, Answer, async ({ candidacyId, answer }, context) => {
      const asked = { seatId: event.params.seat, candidacyId };
      if (answer === 'yes') await fillByCountback(context, asked);
      else await passOver(context, asked);
      redirect(303, answer === 'yes' ? `${communityPath(context, 'elections')}?filled` : event.url.pathname);
    })
};
