import { communityOf, memberOf, type Tx } from '../../../../platform/context/index.ts';
import { isId } from '../../../../platform/ids/index.ts';
import { same, seal } from '../../../../platform/secrets/server/index.ts';
import type { Registration } from '../../rules/townhall/registration.ts';
import { problems } from '../../rules/problems.ts';
import { registrations, registrationFrom } from './registrationRows.ts';

/** With the id thirty bytes: forty letters, of which each counts. */
const MAC_BYTES = 14;

/**
 * What a registration carries in its link and cookie: its id and a keyed seal over it. It opens this one place at
 * this one town hall, can be written into every letter anew, and nothing secret lies in the table.
 */
export const ticketOf = (tx: Tx, registrationId: string): string =>
  Buffer.concat([bytesOf(registrationId), macOf(tx, registrationId)]).toString('base64url');

function idIn(tx: Tx, ticket: string): string | null {
  const bytes = Buffer.from(ticket, 'base64url');
  if (bytes.length !== 16 + MAC_BYTES) return null;
  const hex = bytes.subarray(0, 16).toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isId(id) && same(bytes.subarray(16), macOf(tx, id)) ? id : null;
}

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const macOf = (tx: Tx, id: string): Buffer =>
  seal(`town hall/${communityOf(tx).id}/${id}`).subarray(0, MAC_BYTES);

/** Who stands at the phone: by the ticket it carries, or as the member who is signed in. Null for everybody else. */
export async function holderIfAny(
  tx: Tx,
  meetingId: string,
  ticket: string | null
): Promise<Registration | null> {
  const id = ticket ? idIn(tx, ticket) : null;
  const memberId = memberOf(tx.actor);
  if (!id && !memberId) return null;
  const row = await registrations(tx, meetingId)
    .where('leftAt', 'is', null)
    .where('erasedOn', 'is', null)
    .where((eb) => (id ? eb('id', '=', id) : eb('memberId', '=', memberId)))
    .executeTakeFirst();
  return row ? registrationFrom(row) : null;
}

export async function holderOf(tx: Tx, meetingId: string, ticket: string | null): Promise<Registration> {
  const holder = await holderIfAny(tx, meetingId, ticket);
  if (!holder) throw problems.register_first();
  return holder;
}

/**
 * The name under which somebody gives thumbs at one town hall: always the same, and of no use to anybody who does
 * not hold the program's secret.
 */
export const voterOf = (tx: Tx, { id, meetingId }: Pick<Registration, 'id' | 'meetingId'>): Buffer =>
  seal(`thumbs/${communityOf(tx).id}/${meetingId}/${id}`);
