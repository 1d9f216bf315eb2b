import type { Context, Tx } from '../../../platform/context/index.ts';
import { sql, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { tooMany } from '../../../platform/limits/index.ts';
import type { Locale } from '../../../platform/localized/index.ts';
import { mail, text } from '../../../platform/post/index.ts';
import { fingerprint, newCode, same, seal } from '../../../platform/secrets/server/index.ts';
import { m } from '../../../platform/words/index.ts';
import { readContact, type Contact } from '../rules/contact.ts';
import { problems } from '../rules/problems.ts';
import { CODE_MINUTES, CODE_TRIES } from '../rules/session.ts';
import { linkClaims } from './claims.ts';
import { startSession, type NewSession } from './sessions.ts';
import { silentHolder } from './still.ts';

/**
 * Sends six digits, good in the browser that asks: `browser` is a secret that only it knows. The answer is the same
 * whether or not anybody knows this contact.
 */
export async function requestCode(
  context: Context,
  typed: string,
  from: { browser: string; address: string }
): Promise<void> {
  const contact = readContact(typed);
  if (!contact) throw problems.contact_unclear();
  await tooMany(context, `code to ${contact.value}`, { most: 5, minutes: 15 });
  await tooMany(context, `code from ${from.address}`, { most: 60, minutes: 15 });
  await transact(context, async (tx) => {
    const code = newCode();
    await keep(tx, contact, code, from.browser);
    await sendCode(tx, contact, code, context.locale);
  });
}

/**
 * The right code signs in; the account is made at its first sign-in. A contact that was silent for so long that it
 * may have changed hands opens nothing before it is said whose it is.
 */
export async function signInWithCode(
  context: Context,
  attempt: {
    contact: string;
    code: string;
    browser: string;
    shared: boolean;
    device: string;
    address: string;
  }
): Promise<NewSession> {
  const contact = readContact(attempt.contact);
  if (!contact) throw problems.contact_unclear();
  await tooMany(context, `try from ${attempt.address}`, { most: 60, minutes: 15 });
  // Counted in a transaction of its own: a wrong guess must stay counted although it is refused.
  const code = attempt.code.replace(/\D/g, '');
  const right = await transact(context, (tx) => useCode(tx, contact, code, attempt.browser));
  if (!right) throw problems.code_wrong();
  return transact(context, async (tx) => {
    if (await silentHolder(tx, contact)) throw problems.whose_number();
    const accountId = await accountOf(tx, contact);
    await linkClaims(tx, accountId, contact);
    return startSession(tx, { accountId, shared: attempt.shared, device: attempt.device });
  });
}

async function keep(tx: Tx, contact: Contact, code: string, browser: string): Promise<void> {
  const now = tx.clock();
  const id = newId(now.getTime());
  await tx.db
    .insertInto('signInCode')
    .values({
      id,
      contact: contact.value,
      codeHash: seal(`${id}/${code}`),
      browserHash: fingerprint(browser),
      createdAt: now,
      expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000)
    })
    .execute();
}

async function sendCode(tx: Tx, contact: Contact, code: string, locale: Locale): Promise<void> {
  const body = m.accounts_code_text({ code, minutes: CODE_MINUTES }, { locale });
  if (contact.kind === 'phone') await text(tx, { to: contact.value, body });
  else
    await mail(tx, { to: contact.value, subject: m.accounts_code_subject({ code }, { locale }), text: body });
}

/** Only the newest code of this browser counts; five wrong guesses end it, and those of others do not touch it. */
async function useCode(tx: Tx, contact: Contact, code: string, browser: string): Promise<boolean> {
  const newest = await tx.db
    .selectFrom('signInCode')
    .selectAll()
    .where('contact', '=', contact.value)
    .where('browserHash', '=', fingerprint(browser))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  if (!newest || newest.usedAt || newest.expiresAt <= tx.clock() || newest.attempts >= CODE_TRIES)
    return false;
  const right = same(newest.codeHash, seal(`${newest.id}/${code}`));
  const change = right ? { usedAt: tx.clock() } : { attempts: sql<number>`attempts + 1` };
  await tx.db.updateTable('signInCode').set(change).where('id', '=', newest.id).execute();
  return right;
}

async function accountOf(tx: Tx, contact: Contact): Promise<string> {
  const row = await tx.db
    .insertInto('account')
    .values({
      id: newId(tx.clock().getTime()),
      [contact.kind]: contact.value,
      locale: tx.locale,
      createdAt: tx.clock(),
      confirmedAt: tx.clock()
    })
    .onConflict((conflict) => conflict.column(contact.kind).doUpdateSet({ confirmedAt: tx.clock() }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
