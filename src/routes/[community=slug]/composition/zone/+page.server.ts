import { may as places } from '#capabilities/places';
import { rollBesideZone } from '#capabilities/people/server';
import { may } from '#platform/policy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({
  ...(await rollBesideZone(context)),
  settles: may(context, places.settle)
});
