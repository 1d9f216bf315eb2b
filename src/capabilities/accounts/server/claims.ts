import { communityOf, type Tx } from '../../../platform/context/index.ts';
import { insertOnce } from '../../../platform/db/index.ts';
import { fingerprint } from '../../../platform/secrets/server/index.ts';
import type { Contact } from '../rules/contact.ts';

/** A member's own phone or address, so that signing in with it finds them. */
export async function claimContact(tx: Tx, memberId: string, contact: Contact): Promise<void> {
  const contactHash = fingerprint(contact.value);
  await insertOnce(tx, 'contactClaim', { contactHash, communityId: communityOf(tx).id, memberId });
  const account = await tx.db
    .selectFrom('account')
    .select('id')
    .where(contact.kind, '=', contact.value)
    .executeTakeFirst();
  if (account) await linkClaims(tx, account.id, contact);
}

/**
 * This contact no longer leads to this member: its claim goes, and so does the account that holds it, since
 * the number may be somebody else's by now. Who takes off their own stays signed in: nobody locks themselves out.
 */
export async function dropClaim(tx: Tx, memberId: string, contact: Contact): Promise<void> {
  const communityId = communityOf(tx).id;
  await tx.db
    .deleteFrom('contactClaim')
    .where('contactHash', '=', fingerprint(contact.value))
    .where('communityId', '=', communityId)
    .where('memberId', '=', memberId)
    .execute();
  const holder = tx.db.selectFrom('account').select('id').where(contact.kind, '=', contact.value);
  await tx.db
    .deleteFrom('accountMember')
    .where('communityId', '=', communityId)
    .where('memberId', '=', memberId)
    .where('accountId', 'in', holder)
    .$if(tx.actor.kind === 'account', (query) =>
      query.where('accountId', '!=', tx.actor.kind === 'account' ? tx.actor.accountId : '')
    )
    .execute();
}

/** Everything that leads to this member goes: they are erased. */
export async function dropClaims(tx: Tx, memberId: string): Promise<void> {
  const communityId = communityOf(tx).id;
  for (const table of ['contactClaim', 'accountMember'] as const)
    await tx.db
      .deleteFrom(table)
      .where('communityId', '=', communityId)
      .where('memberId', '=', memberId)
      .execute();
}

/**
 * Links a proven contact to the members that claim it. A phone that two people of one community share
 * links nobody: which of them is calling is settled in person.
 */
export async function linkClaims(tx: Tx, accountId: string, contact: Contact): Promise<void> {
  const claims = await tx.db
    .selectFrom('contactClaim')
    .select(['communityId', (eb) => eb.fn.agg<string[]>('array_agg', ['memberId']).as('memberIds')])
    .where('contactHash', '=', fingerprint(contact.value))
    .groupBy('communityId')
    .execute();
  for (const { communityId, memberIds } of claims) {
    if (memberIds.length !== 1) continue;
    await insertOnce(tx, 'accountMember', { accountId, communityId, memberId: memberIds[0]! });
  }
}
