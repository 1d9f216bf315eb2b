import type { Tx } from '../../../platform/context/index.ts';
import type { Locale } from '../../../platform/localized/index.ts';
import { mail, text } from '../../../platform/post/index.ts';
import { m } from '../../../platform/words/index.ts';
import type { Contact } from '../rules/contact.ts';
import { CODE_MINUTES } from '../rules/session.ts';
import type { Account } from './moveTo.ts';

/** Six digits to a contact that shall prove itself. Who asked is signed in: their language is that of the page. */
export async function tellCode(tx: Tx, contact: Contact, code: string): Promise<void> {
  const { locale } = tx;
  await tell(tx, contact, {
    subject: m.accounts_code_subject({ code }, { locale }),
    body: m.accounts_contact_code_text({ code, minutes: CODE_MINUTES }, { locale })
  });
}

/**
 * Every contact that the account had before hears of the change, and not which one is new: an old number may be in
 * other hands. Undoing it takes two people who know the person, as every recovery does.
 */
export async function tellOld(tx: Tx, account: Account, fresh: Contact | null): Promise<void> {
  const locale = account.locale as Locale;
  const subject = m.accounts_contact_notice_subject({}, { locale });
  const body = m.accounts_contact_notice_text({}, { locale });
  for (const kind of ['phone', 'email'] as const) {
    const value = account[kind];
    if (value && value !== fresh?.value) await tell(tx, { kind, value }, { subject, body });
  }
}

type Message = { subject: string; body: string };

async function tell(tx: Tx, { kind, value }: Contact, { subject, body }: Message): Promise<void> {
  if (kind === 'phone') await text(tx, { to: value, body });
  else await mail(tx, { to: value, subject, text: body });
}
