import { redirect } from '@sveltejs/kit';
import { may as meetings } from '#capabilities/meetings';
import { boardOf, followUp } from '#capabilities/meetings/server';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { headAt, panelIn } from '../../view.ts';
import { FollowUpForm, followUpFrom } from '../list.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  read(context, async (tx) => {
    allow(tx, meetings.followUp);
    const { answered } = await boardOf(tx, params.meeting);
    const question = answered.find(({ id }) => id === url.searchParams.get('question')) ?? null;
    return {
      ...(await headAt(tx, params.meeting)),
      panel: await panelIn(tx, params.meeting),
      question,
      id: newId()
    };
  });

export const actions: Actions = {
  default: (event) =>
    attempt(event, FollowUpForm, async (form, context) => {
      await followUp(context, event.params.meeting, followUpFrom(form, context));
      redirect(303, communityPath(context, 'meetings', event.params.meeting, 'townhall/follow-up'));
    })
};
