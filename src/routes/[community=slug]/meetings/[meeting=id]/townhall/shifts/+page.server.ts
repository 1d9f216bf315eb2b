import { z } from 'zod';
import { holdsPlace, leaveShift, shiftsAt, takeShift } from '#capabilities/meetings/server';
import { read } from '#platform/db';
import { deed } from '../../../deed.ts';
import { Id } from '../../../shapes.ts';
import { shiftsIn } from '../seen.ts';
import { ticketIn } from '../ticket.ts';
import { headAt } from '../view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  read(event.locals.context, async (tx) => {
    const [id, ticket] = [event.params.meeting, ticketIn(event)];
    return {
      ...(await headAt(tx, id)),
      shifts: shiftsIn(await shiftsAt(tx, id, ticket), tx),
      mine: await holdsPlace(tx, id, ticket)
    };
  });

const One = z.object({ shift: Id });

export const actions: Actions = {
  take: (event) =>
    deed(event, One, ({ shift }, context, id) =>
      takeShift(context, id, { ticket: ticketIn(event), shiftId: shift })
    ),
  leave: (event) =>
    deed(event, One, ({ shift }, context, id) =>
      leaveShift(context, id, { ticket: ticketIn(event), shiftId: shift })
    )
};
