import { communityOf, memberOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { readContact, type Contact } from '../rules/contact.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { claimContact, dropClaims } from './claims.ts';

/** Somebody lost their phone and stands here: an officer vouches that this is the person and this the new contact. */
export function vouchFor(context: Context, memberId: string, contact: string): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.vouch);
    const id = newId(tx.clock().getTime());
    await tx.db
      .insertInto('recovery')
      .values({
        communityId: communityOf(tx).id,
        id,
        memberId,
        contact: contactIn(contact).value,
        askedBy: memberOf(tx.actor)!,
        askedAt: tx.clock()
      })
      .execute();
    await remember(tx, 'accounts.vouched', { memberId, recoveryId: id });
    return { id };
  });
}

/** A second person confirms, and from now on the member signs in with the new contact and with no other. */
export function confirmRecovery(context: Context, id: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.vouch);
    const recovery = await lockRecovery(tx, id);
    if (recovery.confirmedAt) return; // tapped twice
    const confirmedBy = memberOf(tx.actor)!;
    if (confirmedBy === recovery.askedBy) throw problems.own_confirmation();
    await replaceContact(tx, recovery.memberId, contactIn(recovery.contact));
    await tx.db
      .updateTable('recovery')
      .set({ confirmedBy, confirmedAt: tx.clock() })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', id)
      .execute();
    await remember(tx, 'accounts.recovered', { memberId: recovery.memberId, recoveryId: id });
  });
}

/** What waits for a second person. */
export function recoveriesWaiting(context: Context) {
  return read(context, (tx) => {
    allow(tx, may.vouch);
    return tx.db
      .selectFrom('recovery')
      .innerJoin('member', (join) =>
        join
          .onRef('member.communityId', '=', 'recovery.communityId')
          .onRef('member.id', '=', 'recovery.memberId')
      )
      .select(['recovery.id', 'recovery.askedBy', 'recovery.askedAt', 'member.name'])
      .where('recovery.communityId', '=', communityOf(tx).id)
      .where('recovery.confirmedAt', 'is', null)
      .orderBy('recovery.askedAt')
      .execute();
  });
}

/** The old phone may be in other hands: what it opened is closed, here and now. */
async function replaceContact(tx: Tx, memberId: string, contact: Contact): Promise<void> {
  const accounts = await tx.db
    .selectFrom('accountMember')
    .select('accountId')
    .where('communityId', '=', communityOf(tx).id)
    .where('memberId', '=', memberId)
    .execute();
  for (const { accountId } of accounts)
    await tx.db
      .updateTable('session')
      .set({ endedAt: tx.clock() })
      .where('accountId', '=', accountId)
      .execute();
  await dropClaims(tx, memberId);
  await insertOnce(tx, 'account', {
    id: newId(tx.clock().getTime()),
    [contact.kind]: contact.value,
    locale: tx.locale,
    createdAt: tx.clock()
  });
  await claimContact(tx, memberId, contact);
}

async function lockRecovery(tx: Tx, id: string) {
  const recovery = await tx.db
    .selectFrom('recovery')
    .selectAll()
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!recovery) throw common.not_found();
  return recovery;
}

function contactIn(typed: string): Contact {
  const contact = readContact(typed);
  if (!contact) throw problems.contact_unclear();
  return contact;
}
