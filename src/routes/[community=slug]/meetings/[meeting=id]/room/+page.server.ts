import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may, modes, selfSignInOpen, stateOf } from '#capabilities/meetings';
import { countNow, roomOf, signIn, viewOf } from '#capabilities/meetings/server';
import { communityOf, memberOf } from '#platform/context';
import { inLanguage } from '#platform/localized';
import { may as allowed } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const room = await roomOf(context, params.meeting);
  const { meeting } = room;
  return {
    meeting: { id: meeting.id, title: inLanguage(meeting.title, context.locale), state: stateOf(meeting) },
    view: viewOf(room, communityOf(context), context.locale),
    counts: allowed(context, may.countNow),
    signsIn: memberOf(context.actor) !== null && selfSignInOpen(meeting, context.clock()),
    signedIn: url.searchParams.has('signed')
  };
};

export const actions: Actions = {
  count: (event) =>
    attempt(event, z.object({}), async (_, context) => void (await countNow(context, event.params.meeting))),
  here: (event) =>
    attempt(event, z.object({ mode: z.enum(modes) }), async ({ mode }, context) => {
      const memberId = memberOf(context.actor) ?? undefined;
      await signIn(context, event.params.meeting, { memberId, via: 'self', mode });
      redirect(303, communityPath(context, 'meetings', event.params.meeting, 'room?signed'));
    })
};
