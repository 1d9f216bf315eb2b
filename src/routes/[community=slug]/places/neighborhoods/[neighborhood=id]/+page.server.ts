import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/places';
import { changeNeighborhood, leaveNeighborhood, neighborhood, rename } from '#capabilities/places/server';
import { inLanguage } from '#platform/localized';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { RenameForm } from '../../forms.ts';
import { textIn } from '../../typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  allow(context, may.settle);
  const { name, isolated, former } = await neighborhood(context, params.neighborhood);
  return {
    name: inLanguage(name, context.locale),
    isolated,
    names: { 'name.en': textIn(name, 'en'), 'name.es': textIn(name, 'es') },
    former: former.map((one) => ({ name: inLanguage(one.name, context.locale), until: one.until }))
  };
};

export const actions: Actions = {
  rename: (event) =>
    attempt(event, RenameForm, async (naming, context) => {
      await rename(context, { neighborhoodId: event.params.neighborhood, ...naming });
      redirect(303, communityPath(context, 'places'));
    }),
  change: (event) =>
    attempt(event, z.object({ isolated: z.string().optional() }), async ({ isolated }, context) => {
      await changeNeighborhood(context, event.params.neighborhood, { isolated: isolated === 'yes' });
      redirect(303, communityPath(context, 'places'));
    }),
  leave: (event) =>
    attempt(event, z.object({}), async (_, context) => {
      await leaveNeighborhood(context, event.params.neighborhood);
      redirect(303, communityPath(context, 'places'));
    })
};
