import type { RequestEvent } from '@sveltejs/kit';

type Event = Pick<RequestEvent, 'cookies' | 'url' | 'params'>;

const DAYS = 60;
const nameOf = ({ params }: Pick<Event, 'params'>): string =>
  `tequio_townhall_${(params as { meeting: string }).meeting.slice(-12)}`;

/** The place that this phone holds at this town hall, or nothing. */
export const ticketIn = (event: Pick<Event, 'cookies' | 'params'>): string | null =>
  event.cookies.get(nameOf(event)) ?? null;

export const keepTicket = (event: Event, ticket: string): void =>
  event.cookies.set(nameOf(event), ticket, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: event.url.protocol === 'https:',
    maxAge: DAYS * 86_400
  });

/** For phones that are shared. */
export const forgetTicket = (event: Event): void => event.cookies.delete(nameOf(event), { path: '/' });
