import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { electionPage, installElected, settleTask, tasksOf } from '#capabilities/elections/server';
import { read } from '#platform/db';
import { attempt } from '#platform/web/server';
import { Id } from '../../shapes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const { election, title, phase, runs } = await electionPage(tx, params.election);
    return {
      ...{ title, phase, runs, id: election.id, takesOfficeOn: election.takesOfficeOn },
      tasks: await tasksOf(tx, params.election)
    };
  });

const Settled = z.object({ id: Id, done: z.enum(['yes', 'no']) });

export const actions: Actions = {
  install: (event) =>
    attempt(event, z.object({}), async (_, context) => {
      await installElected(context, event.params.election);
      redirect(303, event.url.pathname);
    }),
  settle: (event) =>
    attempt(event, Settled, async ({ id, done }, context) => {
      await settleTask(context, id, done === 'yes');
      redirect(303, event.url.pathname);
    })
};
