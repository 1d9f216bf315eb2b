import { claimContact } from '../../accounts/server/index.ts';
import { readContact } from '../../accounts/index.ts';
import { dayIn } from '../../../platform/clock/index.ts';
import { communityOf, memberOf, type Context } from '../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import type { Category } from '../rules/category.ts';
import { may } from '../rules/policy.ts';

/** The four things asked at the door, under an id the device made: a second try changes nothing. */
export type Newcomer = { id: string; name: string; language: string; category: Category; contact?: string; joinedOn?: string };

export function register(context: Context, newcomer: Newcomer): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.register);
    const community = communityOf(tx);
    const { contact, joinedOn, ...member } = newcomer;
    const added = await insertOnce(tx, 'member', {
      ...member,
      communityId: community.id,
      joinedOn: joinedOn ?? dayIn(community.timeZone, tx.clock()),
      welcomedBy: memberOf(tx.actor),
      createdAt: tx.clock()
    });
    if (!added) return { id: member.id };
    const way = contact ? readContact(contact) : null;
    if (way) await claimContact(tx, member.id, way);
    await remember(tx, 'people.registered', { memberId: member.id });
    return { id: member.id };
  });
}
