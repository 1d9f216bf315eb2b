import { redirect } from '@sveltejs/kit';
import { holdsPlace } from '#capabilities/meetings/server';
import { problems } from '#capabilities/meetings';
import { communityPath } from '#platform/web/server';
import { keepTicket } from '../../ticket.ts';
import type { PageServerLoad } from './$types';

/** The way in from a letter: this phone holds the place from here on. */
export const load: PageServerLoad = async (event) => {
  const { meeting, key } = event.params;
  const { context } = event.locals;
  if (!(await holdsPlace(context, meeting, key))) throw problems.ticket_wrong();
  keepTicket(event, key);
  redirect(303, communityPath(context, 'meetings', meeting, 'townhall/mine'));
};
