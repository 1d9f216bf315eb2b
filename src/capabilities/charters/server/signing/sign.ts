import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../../platform/db/index.ts';
import { newAnonymousId } from '../../../../platform/ids/index.ts';
import { tooMany } from '../../../../platform/limits/index.ts';
import { fingerprint, newSecret } from '../../../../platform/secrets/server/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import type { Wants } from '../../rules/signing.ts';
import { editionIfAny } from '../ratify/edition.ts';
import { today } from '../today.ts';
import { sendCode, tryCode } from './codes.ts';

/** What somebody holds after signing on: the key with which they alone can take their support back. */
export type Signed = { undo: string };

/** The right code signs. From here on nothing leads from the contact to the row that counts. */
export async function signOn(
  context: Context,
  { requestId, code }: { requestId: string; code: string },
  address: string
): Promise<Signed> {
  allow(context, may.signOn);
  await tooMany(context, `sign-on code from ${address}`, { most: 2000, minutes: 15 });
  const nobody: Context = { ...context, actor: { kind: 'public' } };
  if (!(await tryCode(nobody, requestId, code))) throw problems.code_wrong();
  return transact(nobody, async (tx) => {
    const request = await takeRequest(tx, requestId);
    const undo = newSecret();
    const proved = { contactHash: request.contactHash, charterId: request.charterId };
    const row = { ...proved, communityId: communityOf(tx).id, undoHash: keyOf(undo, 'proof') };
    if (!(await insertOnce(tx, 'signOnProof', row))) throw problems.signed_already();
    const wants = request.wants as unknown as Wants;
    await keepSignOn(tx, {
      charterId: request.charterId,
      wants,
      how: request.channel as 'phone' | 'email',
      undo
    });
    if (wants.contact) await keepContact(tx, { ...request, wants, undo });
    return { undo };
  });
}

async function takeRequest(tx: Tx, id: string) {
  const row = await tx.db
    .deleteFrom('signOnRequest')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .returning(['charterId', 'channel', 'address', 'contactHash', 'wants', 'language'])
    .executeTakeFirst();
  if (!row) throw problems.code_wrong();
  return row;
}

type Signing = {
  charterId: string;
  wants: Wants;
  how: 'phone' | 'email' | 'paper';
  undo: string | null;
  sheetId?: string;
};

/** One row that counts. Without a name it knows a place, a kind and a day. */
export async function keepSignOn(tx: Tx, { charterId, wants, how, undo, sheetId }: Signing): Promise<void> {
  const edition = await editionIfAny(tx, charterId);
  if (!edition) throw problems.not_ratified();
  await tx.db
    .insertInto('signOn')
    .values({
      ...{ communityId: communityOf(tx).id, id: newAnonymousId(), charterId, edition: edition.number, how },
      ...{ kind: wants.kind, name: wants.name, place: wants.place, listed: wants.listed, day: today(tx) },
      sheetId: sheetId ?? null,
      undoHash: undo ? keyOf(undo, 'sign-on') : null
    })
    .execute();
}

type Contacted = {
  charterId: string;
  channel: string;
  address: string;
  language: string;
  wants: Wants;
  undo: string | null;
};

/** The list of those we may write to. A name only where they signed with one. */
export const keepContact = (tx: Tx, { charterId, channel, address, language, wants, undo }: Contacted) =>
  insertOnce(tx, 'signOnContact', {
    ...{ communityId: communityOf(tx).id, id: newAnonymousId(), charterId, channel, address, language },
    ...{ name: wants.name, day: today(tx), undoHash: undo ? keyOf(undo, 'contact') : null }
  });

/** Each table holds another fingerprint of the one key, so that no two rows can be laid side by side. */
export const keyOf = (undo: string, table: 'proof' | 'sign-on' | 'contact'): Buffer =>
  fingerprint(`${table} ${undo}`);

/** The code did not come: another one, to the same contact. */
export async function sendAgain(
  context: Context,
  requestId: string,
  { address, site }: { address: string; site: string }
): Promise<void> {
  allow(context, may.signOn);
  await tooMany(context, `sign-on again ${requestId}`, { most: 3, minutes: 15 });
  await tooMany(context, `sign-on again from ${address}`, { most: 60, minutes: 15 });
  await transact({ ...context, actor: { kind: 'public' } }, (tx) => sendCode(tx, requestId, site));
}

export type Waiting = { channel: 'phone' | 'email'; hint: string; sent: boolean };

/** What the page of a request may say: where a code went, with most of it covered. null once it was used or erased. */
export function requestOf(context: Context, charterId: string, requestId: string): Promise<Waiting | null> {
  return read(context, async (tx) => {
    const row = await tx.db
      .selectFrom('signOnRequest')
      .select(['channel', 'address', 'sentAt'])
      .where('communityId', '=', communityOf(tx).id)
      .where('charterId', '=', charterId)
      .where('id', '=', requestId)
      .executeTakeFirst();
    if (!row) return null;
    const { channel, address, sentAt } = row;
    return { channel: channel as Waiting['channel'], hint: covered(address), sent: sentAt !== null };
  });
}

const covered = (address: string): string => {
  const [name, host] = address.split('@');
  return host ? `${name!.slice(0, 2)}…@${host}` : `…${address.slice(-4)}`;
};
