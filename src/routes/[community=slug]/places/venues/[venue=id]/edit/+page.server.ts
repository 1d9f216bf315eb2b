import { redirect } from '@sveltejs/kit';
import { may } from '#capabilities/places';
import { changeVenue, keeperOf, venue } from '#capabilities/places/server';
import { read } from '#platform/db';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { VenueForm } from '../../../forms.ts';
import { asTyped } from '../../../typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, may.settle);
    const found = await venue(tx, params.venue);
    return { name: found.name, typed: asTyped(found, await keeperOf(tx, params.venue)) };
  });

export const actions: Actions = {
  default: (event) =>
    attempt(event, VenueForm, async ({ facts, keeper }, context) => {
      await changeVenue(context, event.params.venue, facts, keeper);
      redirect(303, communityPath(context, 'places', 'venues', event.params.venue));
    })
};
