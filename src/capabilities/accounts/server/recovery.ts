import { communityOf, memberOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { readContact, type Contact } from '../rules/contact.ts';
import { masked } from '../rules/mask.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { RECOVERY_DAYS } from '../rules/session.ts';
import { claimContact, dropClaims } from './claims.ts';
import { memberHere } from './members.ts';

/** Who it is, before somebody vouches for them. */
export function memberToVouchFor(context: Context, id: string): Promise<{ id: string; name: string }> {
  return read(context, (tx) => {
    allow(tx, may.vouch);
    return memberHere(tx, id);
  });
}

/** Somebody lost their phone and stands here: an officer vouches that this is the person and this the new contact. */
export function vouchFor(context: Context, memberId: string, contact: string): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.vouch);
    await memberHere(tx, memberId);
    if (memberOf(tx.actor) === memberId) throw problems.own_recovery();
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
    if (recovery.askedAt <= weekAgo(tx)) throw problems.recovery_over();
    const confirmedBy = memberOf(tx.actor)!;
    if (confirmedBy === recovery.askedBy) throw problems.own_confirmation();
    if (confirmedBy === recovery.memberId) throw problems.own_recovery();
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

/** It was a mistake: the wrong person, or a digit too few. What was confirmed cannot be taken back here. */
export function withdrawRecovery(context: Context, id: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.vouch);
    const { memberId, confirmedAt } = await lockRecovery(tx, id);
    if (confirmedAt) throw common.not_found();
    await tx.db
      .deleteFrom('recovery')
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', id)
      .execute();
    await remember(tx, 'accounts.recovery_withdrawn', { memberId, recoveryId: id });
  });
}

export type Waiting = {
  id: string;
  memberId: string;
  name: string;
  askedBy: string;
  askedByName: string;
  askedAt: Date;
  /** Enough of the new contact to compare it with the phone that the person holds. */
  contact: string;
};

/** What waits for a second person. */
export function recoveriesWaiting(context: Context): Promise<Waiting[]> {
  return read(context, async (tx) => {
    allow(tx, may.vouch);
    return (await waiting(tx).limit(50).execute()).map(shown);
  });
}

export function recoveryWaiting(context: Context, id: string): Promise<Waiting> {
  return read(context, async (tx) => {
    allow(tx, may.vouch);
    const found = await waiting(tx).where('recovery.id', '=', id).executeTakeFirst();
    if (!found) throw common.not_found();
    return shown(found);
  });
}

const shown = (row: Waiting): Waiting => ({ ...row, contact: masked(contactIn(row.contact)) });

const waiting = (tx: Tx) =>
  tx.db
    .selectFrom('recovery')
    .innerJoin('member', (join) =>
      join
        .onRef('member.communityId', '=', 'recovery.communityId')
        .onRef('member.id', '=', 'recovery.memberId')
    )
    .innerJoin('member as asker', (join) =>
      join.onRef('asker.communityId', '=', 'recovery.communityId').onRef('asker.id', '=', 'recovery.askedBy')
    )
    .select(['recovery.id', 'recovery.memberId', 'member.name', 'recovery.askedBy', 'recovery.askedAt'])
    .select(['asker.name as askedByName', 'recovery.contact'])
    .where('recovery.communityId', '=', communityOf(tx).id)
    .where('recovery.confirmedAt', 'is', null)
    .where('recovery.askedAt', '>', weekAgo(tx))
    .orderBy('recovery.askedAt');

const weekAgo = (tx: Tx): Date => new Date(tx.clock().getTime() - RECOVERY_DAYS * 86_400_000);

/** The old phone may be in other hands: what it opened is closed, here and now. */
async function replaceContact(tx: Tx, memberId: string, contact: Contact): Promise<void> {
  const accounts = await tx.db
    .selectFrom('accountMember')
    .select('accountId')
    .where('communityId', '=', communityOf(tx).id)
    .where('memberId', '=', memberId)
    .execute();
  for (const { accountId } of accounts) await closeAccount(tx, accountId);
  await dropClaims(tx, memberId);
  await insertOnce(tx, 'account', {
    id: newId(tx.clock().getTime()),
    [contact.kind]: contact.value,
    locale: tx.locale,
    createdAt: tx.clock()
  });
  await claimContact(tx, memberId, contact);
}

/** Its sessions and its passkeys: both lie on the phone that is gone. */
async function closeAccount(tx: Tx, accountId: string): Promise<void> {
  await tx.db
    .updateTable('session')
    .set({ endedAt: tx.clock() })
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .execute();
  await tx.db.deleteFrom('passkey').where('accountId', '=', accountId).execute();
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
