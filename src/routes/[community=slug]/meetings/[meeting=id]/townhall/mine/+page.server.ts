import { redirect } from '@sveltejs/kit';
import { holdsPlace, mineAt, myPart, programOf, shiftsAt } from '#capabilities/meetings/server';
import { read } from '#platform/db';
import { communityPath } from '#platform/web/server';
import { shiftsIn } from '../seen.ts';
import { ticketIn } from '../ticket.ts';
import { headAt } from '../view.ts';
import { actions } from './deeds.ts';
import { ownQuestionsIn, ownSeats } from './own.ts';
import type { PageServerLoad } from './$types';

export { actions };

export const load: PageServerLoad = (event) =>
  read(event.locals.context, async (tx) => {
    const [id, ticket] = [event.params.meeting, ticketIn(event)];
    if (!(await holdsPlace(tx, id, ticket))) redirect(303, communityPath(tx, 'meetings', id, 'townhall'));
    return {
      ...(await headAt(tx, id)),
      shifts: shiftsIn(await shiftsAt(tx, id, ticket), tx),
      ...(await mineAt(tx, id, ticket)),
      seats: ownSeats(await programOf(tx, id, ticket), tx),
      questionsAsked: ownQuestionsIn(await myPart(tx, id, ticket), tx.locale),
      registered: event.url.searchParams.has('registered')
    };
  });
