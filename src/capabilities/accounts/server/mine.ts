import type { Context } from '../../../platform/context/index.ts';
import { read, transact } from '../../../platform/db/index.ts';
import type { Locale, Localized } from '../../../platform/localized/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import type { Contact } from '../rules/contact.ts';
import { openContext } from './open.ts';

export type MyCommunity = { slug: string; name: Localized; timeZone: string };

/** The communities that this account is a member of. */
export function myCommunities(context: Context): Promise<MyCommunity[]> {
  const accountId = accountIn(context);
  return read(outside(context), async (tx) => {
    const rows = await tx.db
      .selectFrom('accountMember')
      .innerJoin('community', 'community.id', 'accountMember.communityId')
      .select(['community.slug', 'community.name', 'community.timeZone'])
      .where('accountMember.accountId', '=', accountId)
      .orderBy('community.slug')
      .execute();
    return rows as unknown as MyCommunity[];
  });
}

/** Where somebody who has just signed in is at home: their community, where they have exactly one. */
export async function homeOf(context: Context, token: string): Promise<string | null> {
  const { context: own } = await openContext({ ...context, token, slug: null });
  const communities = await myCommunities(own);
  return communities.length === 1 ? communities[0]!.slug : null;
}

/** How this account is reached, and in which language it is written to. */
export type MyAccount = {
  contacts: Contact[];
  locale: Locale;
  since: Date;
  /** When a contact last proved itself; numbers change owners. */
  provedAt: Date;
};

export function myAccount(context: Context): Promise<MyAccount> {
  const accountId = accountIn(context);
  return read(outside(context), async (tx) => {
    const { phone, email, locale, createdAt, confirmedAt } = await tx.db
      .selectFrom('account')
      .select(['phone', 'email', 'locale', 'createdAt', 'confirmedAt'])
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow();
    const contacts = [
      { kind: 'phone' as const, value: phone },
      { kind: 'email' as const, value: email }
    ].filter((contact): contact is Contact => contact.value !== null);
    return { contacts, locale: locale as Locale, since: createdAt, provedAt: confirmedAt ?? createdAt };
  });
}

/** The language of what we send to this account, on every phone it has. */
export async function chooseLanguage(context: Context, locale: Locale): Promise<void> {
  const accountId = accountIn(context);
  await transact(outside(context), (tx) =>
    tx.db.updateTable('account').set({ locale }).where('id', '=', accountId).execute()
  );
}

/** An account is nobody's tenant: it is read without a community. */
const outside = (context: Context): Context => ({ ...context, community: null });

function accountIn({ actor }: Context): string {
  if (actor.kind !== 'account') throw common.sign_in_first();
  return actor.accountId;
}
