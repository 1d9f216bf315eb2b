import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { countContest, countRoom, observeCount } from '#capabilities/elections/server';
import { communityOf } from '#platform/context';
import { momentOf } from '#platform/dates';
import { attempt } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const room = await countRoom(context, params.contest);
  return { ...room, until: momentOf(room.vote.closesAt, communityOf(context).timeZone, context.locale) };
};

const Word = z.object({ word: z.string().trim().min(1, 'elections_needed').max(80, 'elections_too_long') });

export const actions: Actions = {
  observe: (event) =>
    attempt(event, z.object({}), async (_, context) => {
      await observeCount(context, event.params.contest);
      redirect(303, event.url.pathname);
    }),
  count: (event) =>
    attempt(event, Word, async ({ word }, context) => {
      await countContest(context, event.params.contest, word);
      redirect(303, event.url.pathname.replace(/count$/, 'results'));
    })
};
