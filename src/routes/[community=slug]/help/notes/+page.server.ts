import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { settleNote, toldNotes } from '#capabilities/places/server';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({ notes: await toldNotes(context) });

export const actions: Actions = {
  default: (event) =>
    attempt(event, z.object({ note: z.uuid() }), async ({ note }, context) => {
      await settleNote(context, note);
      redirect(303, communityPath(context, 'help', 'notes'));
    })
};
