import { z } from 'zod';
import { may as meetings, written } from '#capabilities/meetings';
import { addShift, shiftsAt } from '#capabilities/meetings/server';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { deed } from '../../../../deed.ts';
import { Id, Pair, Time } from '../../../../shapes.ts';
import { shiftsIn } from '../../seen.ts';
import { headAt } from '../../view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, meetings.prepareTownHall);
    const shifts = shiftsIn(await shiftsAt(tx, params.meeting, null), tx);
    return { ...(await headAt(tx, params.meeting)), shifts, id: newId() };
  });

const ShiftForm = z.object({
  ...{ id: Id, task: Pair, start: Time, end: Time },
  wanted: z.coerce
    .number('meetings_form_count')
    .int('meetings_form_count')
    .min(1, 'meetings_form_count')
    .max(200, 'meetings_form_count')
});

export const actions: Actions = {
  default: (event) =>
    deed(event, ShiftForm, ({ task, ...shift }, context, meeting) =>
      addShift(context, meeting, { ...shift, task: written(null, task, context.locale) })
    )
};
