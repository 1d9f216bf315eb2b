import { ticketIn } from './ticket.ts';
import { hallView } from './view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  hallView(event.locals.context, event.params.meeting, ticketIn(event));
