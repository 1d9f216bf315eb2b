import { redirect } from '@sveltejs/kit';
import { may } from '#capabilities/places';
import { communityCard, rename } from '#capabilities/places/server';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { RenameForm } from '../../forms.ts';
import { textIn } from '../../typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => {
  allow(context, may.settle);
  const { name } = await communityCard(context);
  return { names: { 'name.en': textIn(name, 'en'), 'name.es': textIn(name, 'es') } };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, RenameForm, async (naming, context) => {
      await rename(context, { neighborhoodId: null, ...naming });
      redirect(303, communityPath(context, 'places'));
    })
};
