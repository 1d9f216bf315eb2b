import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { areTwoPeople, twins } from '#capabilities/people/server';
import { isId } from '#platform/ids';
import { attempt } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({ pairs: await twins(context) });

const Pair = z.object({ one: z.string().refine(isId), other: z.string().refine(isId) });

export const actions: Actions = {
  apart: (event) =>
    attempt(event, Pair, async ({ one, other }, context) => {
      await areTwoPeople(context, one, other);
      redirect(303, event.url.pathname);
    })
};
