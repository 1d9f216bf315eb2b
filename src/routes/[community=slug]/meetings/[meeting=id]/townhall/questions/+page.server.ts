import { z } from 'zod';
import { boardOf, giveThumb, myPart } from '#capabilities/meetings/server';
import { read } from '#platform/db';
import { deed } from '../../../deed.ts';
import { Id } from '../../../shapes.ts';
import { boardIn } from '../seen.ts';
import { ticketIn } from '../ticket.ts';
import { headAt } from '../view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  read(event.locals.context, async (tx) => {
    const { registered, thumbs } = await myPart(tx, event.params.meeting, ticketIn(event));
    return {
      ...(await headAt(tx, event.params.meeting)),
      board: boardIn(await boardOf(tx, event.params.meeting), tx.locale),
      ...{ registered, thumbs },
      asked: event.url.searchParams.has('asked')
    };
  });

const Hand = z.object({ question: Id, up: z.enum(['yes', 'no']) });

export const actions: Actions = {
  hand: (event) =>
    deed(event, Hand, ({ question, up }, context, id) =>
      giveThumb(context, id, { ticket: ticketIn(event), questionId: question, up: up === 'yes' })
    )
};
