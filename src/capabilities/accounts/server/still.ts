import type { Context, Tx } from '../../../platform/context/index.ts';
import { sql, transact } from '../../../platform/db/index.ts';
import { tooMany } from '../../../platform/limits/index.ts';
import { fingerprint } from '../../../platform/secrets/server/index.ts';
import { readContact, type Contact } from '../rules/contact.ts';
import { problems } from '../rules/problems.ts';
import { CODE_MINUTES, wentSilent } from '../rules/session.ts';
import { isStill } from '../rules/stillYou.ts';
import { startSession, type NewSession } from './sessions.ts';

/** Whose account this contact opens, where it was silent for so long that it may have changed hands. */
export async function silentHolder(tx: Tx, contact: Contact): Promise<string | null> {
  const account = await tx.db
    .selectFrom('account')
    .select(['id', 'confirmedAt', 'createdAt'])
    .where(contact.kind, '=', contact.value)
    .forUpdate()
    .executeTakeFirst();
  if (!account || !wentSilent(account.confirmedAt ?? account.createdAt, tx.clock())) return null;
  return (await namesOf(tx, account.id)).length ? account.id : null;
}

type Attempt = { contact: string; browser: string; shared: boolean; device: string; name: string };

/** The code was right and the number was silent: the name it belongs to lets in, five guesses a day. */
export async function signInWithName(context: Context, attempt: Attempt): Promise<NewSession> {
  const contact = readContact(attempt.contact);
  if (!contact) throw problems.contact_unclear();
  await tooMany(context, `name for ${contact.value}`, { most: 5, minutes: 1440 });
  return transact(context, async (tx) => {
    const id = (await provedJustNow(tx, contact, attempt.browser)) ? await silentHolder(tx, contact) : null;
    if (!id) throw problems.code_over();
    if (!(await namesOf(tx, id)).some((known) => isStill(attempt.name, known))) throw problems.name_unknown();
    await tx.db.updateTable('account').set({ confirmedAt: tx.clock() }).where('id', '=', id).execute();
    return startSession(tx, { accountId: id, shared: attempt.shared, device: attempt.device });
  });
}

/** Only the browser that just entered the right code is asked. */
async function provedJustNow(tx: Tx, contact: Contact, browser: string): Promise<boolean> {
  const proof = await tx.db
    .selectFrom('signInCode')
    .select('id')
    .where('contact', '=', contact.value)
    .where('browserHash', '=', fingerprint(browser))
    .where('usedAt', '>', new Date(tx.clock().getTime() - CODE_MINUTES * 60_000))
    .limit(1)
    .executeTakeFirst();
  return proof !== undefined;
}

/** By a function that tells the names of one account's members and nothing else: no community is known yet. */
async function namesOf(tx: Tx, accountId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from names_of_account(${accountId}) name`.execute(
    tx.db
  );
  return rows.map(({ name }) => name);
}
