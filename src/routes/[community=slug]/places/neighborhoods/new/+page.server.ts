import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/places';
import { addNeighborhood } from '#capabilities/places/server';
import { isId, newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { Named, wordsOf } from '../../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) => {
  allow(context, may.settle);
  return { id: newId() };
};

const NewPart = z.object({ id: z.string().refine(isId), name: Named, isolated: z.string().optional() });

export const actions: Actions = {
  default: (event) =>
    attempt(event, NewPart, async ({ id, name, isolated }, context) => {
      await addNeighborhood(context, { id, name: wordsOf(name), isolated: isolated === 'yes' });
      redirect(303, communityPath(context, 'places'));
    })
};
