import { has, may as allowed } from '#capabilities/places';
import { leaveVenue, returnToVenue, venuePage } from '#capabilities/places/server';
import { inLanguage, reading } from '#platform/localized';
import { may } from '#platform/policy';
import { attempt } from '#platform/web/server';
import { z } from 'zod';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const { venue, neighborhood, keeper, near } = await venuePage(context, params.venue);
  return {
    settles: may(context, allowed.settle),
    venue: { ...venue, has: has(venue), transit: venue.transit && reading(venue.transit, context.locale) },
    part: neighborhood && inLanguage(neighborhood.name, context.locale),
    keeper,
    near: near.map(({ id, name, miles }) => ({ id, name, miles }))
  };
};

export const actions: Actions = {
  leave: (event) => attempt(event, z.object({}), (_, context) => leaveVenue(context, event.params.venue)),
  back: (event) => attempt(event, z.object({}), (_, context) => returnToVenue(context, event.params.venue))
};
