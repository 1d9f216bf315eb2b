import { calendarOfMine } from '#capabilities/meetings/server';
import { calendarFile } from '../../../../calendarFile.ts';
import { ticketIn } from '../../ticket.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) =>
  calendarFile(
    await calendarOfMine(event.locals.context, event.params.meeting, ticketIn(event), event.url.origin),
    'townhall'
  );
