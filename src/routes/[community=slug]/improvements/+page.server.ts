import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { checkImprovement, settleImprovement } from '#capabilities/meetings/server';
import { attempt } from '#platform/web/server';
import { Id } from '../meetings/shapes.ts';
import { boardView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, url }) =>
  boardView(context, Math.max(1, Number(url.searchParams.get('page')) || 1));

const Settled = z.object({ id: Id, as: z.enum(['done', 'dropped']) });
const Checked = z.object({ id: Id, meeting: Id, as: z.enum(['did', 'did_not']) });

export const actions: Actions = {
  settle: (event) =>
    attempt(event, Settled, async ({ id, as }, context) => {
      await settleImprovement(context, id, as);
      redirect(303, event.url.pathname);
    }),
  check: (event) =>
    attempt(event, Checked, async ({ id, meeting, as }, context) => {
      await checkImprovement(context, id, { meetingId: meeting, as });
      redirect(303, event.url.pathname);
    })
};
