import type { Context, Tx } from '../../../../platform/context/index.ts';
import { read, sql } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import type { Registration } from '../../rules/townhall/registration.ts';
import { keyOf, townHallOf } from './find.ts';
import { registrationFrom, registrations } from './registrationRows.ts';
import { ticketOf } from './ticket.ts';

const PAGE = 50;

export type Listed = { people: Registration[]; more: boolean; registered: number; here: number };

/** Who is registered, for those at the door: by name or number, a page at a time. Nobody else sees this list. */
export function registeredAt(
  context: Context,
  meetingId: string,
  { query = '', page = 1 }: { query?: string; page?: number } = {}
): Promise<Listed> {
  return read(context, async (tx) => {
    allow(tx, may.greetTownHall);
    await townHallOf(tx, meetingId);
    const rows = await found(tx, meetingId, query)
      .orderBy((eb) => eb.fn('lower', ['name']))
      .orderBy('number')
      .limit(PAGE + 1)
      .offset(PAGE * (page - 1))
      .execute();
    const people = rows.slice(0, PAGE).map(registrationFrom);
    return { people, more: rows.length > PAGE, ...(await countsAt(tx, meetingId)) };
  });
}

function found(tx: Tx, meetingId: string, query: string) {
  const all = registrations(tx, meetingId).where('leftAt', 'is', null).where('erasedOn', 'is', null);
  const wanted = query.trim();
  if (!wanted) return all;
  if (/^\d{1,6}$/.test(wanted)) return all.where('number', '=', Number(wanted));
  return all.where('name', 'ilike', `%${wanted.replace(/[\\%_]/g, '\\$&')}%`);
}

export async function countsAt(tx: Tx, meetingId: string): Promise<{ registered: number; here: number }> {
  return tx.db
    .selectFrom('townHallRegistration')
    .select(sql<number>`count(*)::int`.as('registered'))
    .select(sql<number>`count(arrived_at)::int`.as('here'))
    .where((eb) => eb.and(keyOf(tx, meetingId)))
    .where('leftAt', 'is', null)
    .executeTakeFirstOrThrow();
}

/** The way in, read out or shown to somebody at the desk who lost it. */
export function ticketFor(context: Context, meetingId: string, registrationId: string): Promise<string> {
  return read(context, async (tx) => {
    allow(tx, may.greetTownHall);
    const row = await registrations(tx, meetingId).where('id', '=', registrationId).executeTakeFirst();
    if (!row || row.leftAt) throw problems.no_such_person();
    return ticketOf(tx, row.id);
  });
}
