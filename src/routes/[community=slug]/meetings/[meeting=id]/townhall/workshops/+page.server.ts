import { z } from 'zod';
import { chooseWorkshop, leaveWorkshop, holdsPlace, programOf } from '#capabilities/meetings/server';
import { read } from '#platform/db';
import { deed } from '../../../deed.ts';
import { Id } from '../../../shapes.ts';
import { programIn } from '../seen.ts';
import { ticketIn } from '../ticket.ts';
import { headAt } from '../view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  read(event.locals.context, async (tx) => {
    const [id, ticket] = [event.params.meeting, ticketIn(event)];
    return {
      ...(await headAt(tx, id)),
      tracks: programIn(await programOf(tx, id, ticket), tx),
      mine: await holdsPlace(tx, id, ticket)
    };
  });

const Workshop = z.object({ workshop: Id });

export const actions: Actions = {
  choose: (event) =>
    deed(event, Workshop, ({ workshop }, context, id) =>
      chooseWorkshop(context, id, { ticket: ticketIn(event), workshopId: workshop }, event.url.origin)
    ),
  leave: (event) =>
    deed(event, Workshop, ({ workshop }, context, id) =>
      leaveWorkshop(context, id, { ticket: ticketIn(event), workshopId: workshop }, event.url.origin)
    )
};
