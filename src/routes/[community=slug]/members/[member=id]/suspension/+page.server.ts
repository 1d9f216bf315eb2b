import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/people';
import { liftSuspension, member, suspendUntil } from '#capabilities/people/server';
import { addDays, dayIn } from '#platform/clock';
import { communityOf } from '#platform/context';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  allow(context, may.suspend);
  const { id, name, standing } = await member(context, params.member);
  const today = dayIn(communityOf(context).timeZone, context.clock());
  return { id, name, standing, tomorrow: addDays(today, 1) };
};

const day = z.union([z.literal('').transform(() => null), z.iso.date('problem_people_day_unclear')]);
const Suspend = z.object({ 'until.day': day.default(null) });
const back = (event: RequestEvent) =>
  redirect(303, `${communityPath(event.locals.context, 'members', event.params.member)}?saved`);

export const actions: Actions = {
  suspend: (event) =>
    attempt(event, Suspend, async (typed, context) => {
      await suspendUntil(context, event.params.member, typed['until.day']);
      back(event);
    }),
  lift: (event) =>
    attempt(event, z.object({}), async (_, context) => {
      await liftSuspension(context, event.params.member);
      back(event);
    })
};
