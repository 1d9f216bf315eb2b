import { memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { communityOf } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import { readContact } from '../../../accounts/index.ts';
import type { Need } from '../../rules/plan/needs.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import type { ContactKind, Registration } from '../../rules/townhall/registration.ts';
import { registrationOpen } from '../../rules/townhall/townHall.ts';
import { addRegistration } from './addRegistration.ts';
import { atTownHall, keyOf, type Hall } from './find.ts';
import { tellRegistered } from './letters.ts';
import { registrationFrom, registrations } from './registrationRows.ts';
import { ticketOf } from './ticket.ts';

/** What somebody says of themselves. `id` is that of the form: sent twice it is one registration. */
export type Newcomer = {
  id: string;
  name: string;
  contact?: string;
  language: string;
  home: string | null;
  needs: Need[];
  consent: boolean;
  keepInTouch: boolean;
};

export type Registered = { ticket: string; number: number } | { known: true };

/** Anybody registers, without an account. A confirmation goes to whoever left a contact. */
export function registerForTownHall(
  context: Context,
  meetingId: string,
  newcomer: Newcomer,
  origin: string
): Promise<Registered> {
  return atTownHall(context, meetingId, may.comeToTownHall, async (tx, hall) => {
    if (!registrationOpen(hall.meeting, hall.hall, tx.clock())) throw problems.registration_over();
    return take(tx, hall, { ...newcomer, via: 'self', memberId: memberOf(tx.actor) }, origin);
  });
}

/** Somebody registers by phone or on paper, with a helper who types: also after the last hour, while there is room. */
export function registerSomebody(
  context: Context,
  meetingId: string,
  newcomer: Newcomer,
  origin: string
): Promise<Registered> {
  return atTownHall(context, meetingId, may.greetTownHall, async (tx, hall) => {
    if (!registrationOpen(hall.meeting, { registrationClosesAt: null }, tx.clock()))
      throw problems.registration_over();
    return take(tx, hall, { ...newcomer, via: 'helper', memberId: null }, origin);
  });
}

type Taking = Newcomer & { via: 'self' | 'helper'; memberId: string | null };

async function take(tx: Tx, hall: Hall, newcomer: Taking, origin: string): Promise<Registered> {
  if (!newcomer.consent) throw problems.consent_missing();
  const contact = contactOf(newcomer.contact);
  const before = await known(tx, hall, newcomer, contact?.value ?? null);
  if (before?.id === newcomer.id) return { ticket: ticketOf(tx, before.id), number: before.number };
  if (before) return again(tx, hall, before, newcomer.memberId, origin);
  await refuseFull(tx, hall);
  const registration = await add(tx, hall, newcomer, contact);
  await tellRegistered(tx, hall, registration, origin);
  return { ticket: ticketOf(tx, registration.id), number: registration.number };
}

/**
 * The same name and contact once more: the way in goes to that contact and to nobody else, for it may be somebody
 * else who typed it. The member who is signed in is known, and comes in.
 */
async function again(
  tx: Tx,
  hall: Hall,
  before: Registration,
  memberId: string | null,
  origin: string
): Promise<Registered> {
  if (memberId && before.memberId === memberId)
    return { ticket: ticketOf(tx, before.id), number: before.number };
  await tellRegistered(tx, hall, before, origin);
  return { known: true };
}

async function known(
  tx: Tx,
  { meeting }: Hall,
  { id, name, memberId }: Taking,
  contact: string | null
): Promise<Registration | null> {
  const row = await registrations(tx, meeting.id)
    .where('leftAt', 'is', null)
    .where((eb) =>
      eb.or([
        eb('id', '=', id),
        ...(memberId ? [eb('memberId', '=', memberId)] : []),
        ...(contact
          ? [eb.and([eb('contact', '=', contact), eb(sql`lower(name)`, '=', name.trim().toLowerCase())])]
          : [])
      ])
    )
    .orderBy((eb) => eb('id', '=', id), 'desc')
    .executeTakeFirst();
  return row ? registrationFrom(row) : null;
}

async function refuseFull(tx: Tx, { meeting, hall }: Hall): Promise<void> {
  if (hall.seats === null) return;
  const { people } = await tx.db
    .selectFrom('townHallRegistration')
    .select(sql<number>`count(*)::int`.as('people'))
    .where((eb) => eb.and(keyOf(tx, meeting.id)))
    .where('leftAt', 'is', null)
    .executeTakeFirstOrThrow();
  if (people >= hall.seats) throw problems.town_hall_full();
}

type Contact = { kind: ContactKind; value: string };

function contactOf(typed: string | undefined): Contact | null {
  if (!typed?.trim()) return null;
  const contact = readContact(typed);
  if (!contact) throw problems.contact_wrong();
  return contact;
}

async function add(
  tx: Tx,
  { meeting }: Hall,
  newcomer: Taking,
  contact: Contact | null
): Promise<Registration> {
  const { id, name, language, home, needs, keepInTouch, via, memberId } = newcomer;
  const row = {
    ...{ id, name: name.trim(), language, home, keepInTouch, via, memberId },
    contact: contact?.value ?? null,
    contactKind: contact?.kind ?? null
  };
  const registration = await addRegistration(tx, meeting.id, row);
  if (needs.length)
    await tx.db
      .insertInto('townHallNeed')
      .values(needs.map((need) => ({ communityId: communityOf(tx).id, registrationId: id, ...need })))
      .execute();
  return registration;
}
