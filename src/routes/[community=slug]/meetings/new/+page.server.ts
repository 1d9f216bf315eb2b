import { redirect } from '@sveltejs/kit';
import { may as meetings } from '#capabilities/meetings';
import { planMeeting } from '#capabilities/meetings/server';
import { newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { choices } from '../places.ts';
import { PlanForm, planFrom } from '../shapes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => {
  allow(context, meetings.plan);
  const offered = await choices(context);
  const empty = {
    kind: 'regular',
    title: null,
    day: '',
    start: '18:00',
    end: '20:00',
    venueId: null,
    place: null,
    link: null
  };
  return {
    ...offered,
    id: newId(),
    values: { ...empty, bodyId: offered.bodies[0]?.value ?? '', offers: ['interpretation', 'childcare'] }
  };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, PlanForm, async (form, context) => {
      const { id } = await planMeeting(context, planFrom(form, context));
      redirect(303, communityPath(context, 'meetings', id, 'prepare'));
    })
};
