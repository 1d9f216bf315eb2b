import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { cardOf, may as meetings } from '#capabilities/meetings';
import {
  agendaOf,
  approveMinutes,
  draftMinutes,
  eveningOf,
  mayWrite,
  meetingOf,
  minutesIfAny,
  noteItem,
  settleMotion,
  translateParked,
  translateStep
} from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { may } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { deed } from '../../../deed.ts';
import { Day, Id, Pair } from '../../../shapes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    if (!(await mayWrite(tx, params.meeting)))
      redirect(303, communityPath(tx, 'meetings', params.meeting, 'minutes'));
    const meeting = await meetingOf(tx, params.meeting);
    return {
      meeting: cardOf(meeting, communityOf(tx).timeZone, tx.locale),
      items: await agendaOf(tx, params.meeting),
      evening: await eveningOf(tx, params.meeting),
      minutes: await minutesIfAny(tx, params.meeting),
      drafts: may(tx, meetings.draftMinutes)
    };
  });

const Text = z.object({ id: Id, text: Pair });

export const actions: Actions = {
  note: (event) =>
    deed(event, Text, ({ id, text }, context, meeting) => noteItem(context, meeting, id, text)),
  motion: (event) =>
    deed(event, Text, ({ id, text }, context, meeting) =>
      settleMotion(context, meeting, id, { texts: text })
    ),
  step: (event) =>
    deed(event, Text, ({ id, text }, context, meeting) => translateStep(context, meeting, id, text)),
  parked: (event) =>
    deed(event, Text, ({ id, text }, context, meeting) => translateParked(context, meeting, id, text)),
  draft: (event) =>
    attempt(event, z.object({}), async (_, context) => {
      await draftMinutes(context, event.params.meeting);
      redirect(303, communityPath(context, 'meetings', event.params.meeting, 'minutes'));
    }),
  approve: (event) =>
    deed(event, z.object({ on: Day }), ({ on }, context, meeting) => approveMinutes(context, meeting, on))
};
