import type { Tx } from '../../../platform/context/index.ts';
import { insertOnce } from '../../../platform/db/index.ts';
import { fingerprint } from '../../../platform/secrets/server/index.ts';
import type { Contact } from '../rules/contact.ts';
import { problems } from '../rules/problems.ts';

export type Account = { id: string; phone: string | null; email: string | null; locale: string };

/** A proven contact takes its place in the account, and what led to its members by the old one leads by the new. */
export async function moveTo(tx: Tx, account: Account, contact: Contact, sessionId: string): Promise<void> {
  await freeFromAnother(tx, account, contact);
  const old = account[contact.kind];
  await tx.db
    .updateTable('account')
    .set({ [contact.kind]: contact.value, confirmedAt: tx.clock() })
    .where('id', '=', account.id)
    .execute();
  await moveClaims(tx, account.id, old, contact.value);
  if (old) await closeOthers(tx, account.id, sessionId);
}

/**
 * Who proved a number holds it. An account that somebody opened with it and that belongs nowhere is given up for it;
 * one that belongs to a community may be somebody's, and people sort that out.
 */
async function freeFromAnother(tx: Tx, { id }: Account, { kind, value }: Contact): Promise<void> {
  const other = await tx.db
    .selectFrom('account')
    .select([
      'id',
      (eb) =>
        eb
          .exists(eb.selectFrom('accountMember').select('accountId').whereRef('accountId', '=', 'account.id'))
          .as('belongs')
    ])
    .where(kind, '=', value)
    .where('id', '!=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!other) return;
  if (other.belongs) throw problems.contact_taken();
  await tx.db.deleteFrom('account').where('id', '=', other.id).execute();
}

/** Otherwise the next owner of the old number would be taken for this member. */
async function moveClaims(tx: Tx, accountId: string, old: string | null, value: string): Promise<void> {
  const members = await tx.db
    .selectFrom('accountMember')
    .select(['communityId', 'memberId'])
    .where('accountId', '=', accountId)
    .execute();
  for (const { communityId, memberId } of members) {
    if (old)
      await tx.db
        .deleteFrom('contactClaim')
        .where('contactHash', '=', fingerprint(old))
        .where('communityId', '=', communityId)
        .where('memberId', '=', memberId)
        .execute();
    await insertOnce(tx, 'contactClaim', { contactHash: fingerprint(value), communityId, memberId });
  }
}

/** The old phone may be in other hands by now. */
async function closeOthers(tx: Tx, accountId: string, sessionId: string): Promise<void> {
  await tx.db
    .updateTable('session')
    .set({ endedAt: tx.clock() })
    .where('accountId', '=', accountId)
    .where('id', '!=', sessionId)
    .where('endedAt', 'is', null)
    .execute();
}
