import { z } from 'zod';
import { cardOf, may as meetings } from '#capabilities/meetings';
import { countHeadsets, headsetsOf, meetingOf } from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { deed } from '../../deed.ts';
import { Id } from '../../shapes.ts';
import type { Actions, PageServerLoad } from './$types';

const Move = z.object({
  id: Id,
  direction: z.enum(['out', 'in']),
  count: z.coerce
    .number('meetings_form_count')
    .int('meetings_form_count')
    .min(1, 'meetings_form_count')
    .max(500, 'meetings_form_count')
});

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, meetings.countHeadsets);
    const meeting = await meetingOf(tx, params.meeting);
    return {
      meeting: cardOf(meeting, communityOf(tx).timeZone, tx.locale),
      headsets: await headsetsOf(tx, params.meeting),
      id: newId()
    };
  });

export const actions: Actions = {
  default: (event) => deed(event, Move, (move, context, id) => countHeadsets(context, id, move))
};
