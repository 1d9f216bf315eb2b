import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/places';
import { addVenue } from '#capabilities/places/server';
import { isId, newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { VenueForm } from '../../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) => {
  allow(context, may.settle);
  return { id: newId() };
};

const NewVenue = z.intersection(z.object({ id: z.string().refine(isId) }), VenueForm);

export const actions: Actions = {
  default: (event) =>
    attempt(event, NewVenue, async ({ id, facts, keeper }, context) => {
      await addVenue(context, id, facts, keeper);
      redirect(303, communityPath(context, 'places', 'venues', id));
    })
};
