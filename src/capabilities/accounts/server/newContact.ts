import type { Context, Tx } from '../../../platform/context/index.ts';
import { read, sql, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { tooMany } from '../../../platform/limits/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { newCode, same, seal } from '../../../platform/secrets/server/index.ts';
import { readContact, type Contact } from '../rules/contact.ts';
import { problems } from '../rules/problems.ts';
import { CODE_MINUTES, CODE_TRIES } from '../rules/session.ts';
import { moveTo } from './moveTo.ts';
import { tellCode, tellOld } from './tell.ts';

/**
 * Sends six digits to a contact that shall open this account from now on; to one that opens it already, so that it
 * proves itself again. Nothing changes before the digits come back.
 */
export async function askForContact(context: Context, typed: string): Promise<void> {
  const { accountId, sessionId } = ownPhone(context);
  const contact = readContact(typed);
  if (!contact) throw problems.contact_unclear();
  await tooMany(context, `code to ${contact.value}`, { most: 5, minutes: 15 });
  await tooMany(context, `contact of ${accountId}`, { most: 10, minutes: 60 });
  await transact(outside(context), async (tx) => {
    const id = newId(tx.clock().getTime());
    const code = newCode();
    // Only the newest code of a session counts.
    await withdraw(tx, sessionId).execute();
    await tx.db
      .insertInto('contactChange')
      .values({
        ...{ id, accountId, sessionId, contact: contact.value, codeHash: seal(`${id}/${code}`) },
        askedAt: tx.clock(),
        expiresAt: new Date(tx.clock().getTime() + CODE_MINUTES * 60_000)
      })
      .execute();
    await tellCode(tx, contact, code);
  });
}

/** The contact whose six digits this session waits for. */
export async function contactAsked(context: Context): Promise<Contact | null> {
  const { sessionId } = ownPhone(context);
  return read(outside(context), async (tx) => {
    const asked = await asking(tx, sessionId);
    return asked ? readContact(asked.contact) : null;
  });
}

/**
 * The right digits: this contact opens the account from now on. Those it had before are told, since whoever did this
 * may not be their owner; every other phone is closed where one was replaced.
 */
export async function proveContact(context: Context, typed: string): Promise<'changed' | 'confirmed'> {
  const { accountId, sessionId } = ownPhone(context);
  // Counted in a transaction of its own: a wrong guess must stay counted although it is refused.
  const contact = await transact(outside(context), (tx) => useCode(tx, sessionId, typed.replace(/\D/g, '')));
  if (!contact) throw problems.code_wrong();
  return transact(outside(context), async (tx) => {
    const account = await lockAccount(tx, accountId);
    if (account[contact.kind] === contact.value) return confirm(tx, accountId);
    await moveTo(tx, account, contact, sessionId);
    await tellOld(tx, account, contact);
    return 'changed';
  });
}

/** One of two goes; the last one stays, or nobody could ever come in again. */
export async function dropContact(context: Context, kind: Contact['kind']): Promise<void> {
  const { accountId } = ownPhone(context);
  return transact(outside(context), async (tx) => {
    const account = await lockAccount(tx, accountId);
    if (!account[kind]) return;
    if (!account.phone || !account.email) throw problems.last_contact();
    await tx.db
      .updateTable('account')
      .set({ [kind]: null })
      .where('id', '=', accountId)
      .execute();
    await tellOld(tx, account, null);
  });
}

async function confirm(tx: Tx, accountId: string): Promise<'confirmed'> {
  await tx.db.updateTable('account').set({ confirmedAt: tx.clock() }).where('id', '=', accountId).execute();
  return 'confirmed';
}

/** The code counts for ten minutes and five tries. */
async function useCode(tx: Tx, sessionId: string, code: string): Promise<Contact | null> {
  const asked = await asking(tx, sessionId);
  if (!asked || asked.expiresAt <= tx.clock() || asked.attempts >= CODE_TRIES) return null;
  const right = same(asked.codeHash, seal(`${asked.id}/${code}`));
  const change = right ? { provedAt: tx.clock() } : { attempts: sql<number>`attempts + 1` };
  await tx.db.updateTable('contactChange').set(change).where('id', '=', asked.id).execute();
  return right ? readContact(asked.contact) : null;
}

const withdraw = (tx: Tx, sessionId: string) =>
  tx.db.deleteFrom('contactChange').where('sessionId', '=', sessionId).where('provedAt', 'is', null);

const asking = (tx: Tx, sessionId: string) =>
  tx.db
    .selectFrom('contactChange')
    .selectAll()
    .where('sessionId', '=', sessionId)
    .where('provedAt', 'is', null)
    .$if(tx.mode === 'write', (query) => query.forUpdate())
    .executeTakeFirst();

const lockAccount = (tx: Tx, accountId: string) =>
  tx.db
    .selectFrom('account')
    .select(['id', 'phone', 'email', 'locale'])
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirstOrThrow();

/** An account is nobody's tenant: it changes without a community. */
const outside = (context: Context): Context => ({ ...context, community: null });

/** A borrowed phone may be left open on a table: it cannot give somebody's account away. */
function ownPhone({ actor }: Context) {
  if (actor.kind !== 'account') throw common.sign_in_first();
  if (actor.shared) throw problems.contact_borrowed();
  return actor;
}
