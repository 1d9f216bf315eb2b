import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import {
  approveMinutes,
  draftMinutes,
  noteItem,
  settleMotion,
  translateParked,
  translateStep
} from '#capabilities/meetings/server';
import { attempt, communityPath } from '#platform/web/server';
import { deed } from '../../../deed.ts';
import { Day, Id, Pair } from '../../../shapes.ts';
import { editView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) => editView(context, params.meeting);

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
