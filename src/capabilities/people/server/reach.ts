import { dropClaim } from '../../accounts/server/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { sql, transact } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { may } from '../rules/policy.ts';
import type { Channel, Way } from '../rules/reach.ts';
import { keepConsent, keepContact } from './contacts.ts';
import { lockMember } from './person.ts';

/** Adds a way to reach a member, or corrects what is known about it. */
export function addWay(context: Context, memberId: string, way: Way): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.correct, memberId);
    await lockMember(tx, memberId);
    await keepContact(tx, memberId, way);
    await remember(tx, 'people.way_added', { memberId, kind: way.kind });
  });
}

/** Takes a way off. Whoever holds that phone or address by now can no longer sign in as this member. */
export function removeWay(context: Context, memberId: string, contactId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.correct, memberId);
    await lockMember(tx, memberId);
    const gone = await tx.db
      .deleteFrom('memberContact')
      .where('communityId', '=', communityOf(tx).id)
      .where('memberId', '=', memberId)
      .where('id', '=', contactId)
      .returning(['kind', 'value'])
      .executeTakeFirst();
    if (!gone) return;
    const { kind, value } = gone;
    if (kind === 'phone' || kind === 'email') await dropClaim(tx, memberId, { kind, value });
    await remember(tx, 'people.way_removed', { memberId, kind: gone.kind });
  });
}

export function sayConsent(
  context: Context,
  memberId: string,
  consent: { channel: Channel; given: boolean; how: 'in_person' | 'by_phone' | 'on_paper' }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.correct, memberId);
    await lockMember(tx, memberId);
    const how = memberOf(tx.actor) === memberId ? ('on_screen' as const) : consent.how;
    await keepConsent(tx, memberId, { ...consent, how });
    await remember(tx, 'people.consent_said', { memberId, channel: consent.channel, given: consent.given });
  });
}

export type Reachable = { memberId: string; name: string; language: string; address: string };

/**
 * Who of these members may be written to on this channel, and where: they said yes last, and a phone is
 * safe to text. Every message goes through here; what it says stays neutral, since others may read it.
 */
export async function reachable(
  tx: Tx,
  channel: 'text' | 'email',
  memberIds: string[]
): Promise<Reachable[]> {
  const kind = channel === 'text' ? 'phone' : 'email';
  const { rows } = await sql<Reachable>`
    select distinct on (m.id) m.id as member_id, m.name, m.language, c.value as address
    from member m
    join member r on r.community_id = m.community_id and r.whom = m.whom
    join member_contact c on c.community_id = r.community_id and c.member_id = r.id and c.kind = ${kind}
    where m.community_id = ${communityOf(tx).id} and m.id = any(${memberIds}::uuid[])
      and m.left_on is null and m.erased_on is null and (c.safe_to_text or ${channel} <> 'text')
      and (select s.given from consent s join member w on w.community_id = s.community_id and w.id = s.member_id
           where s.community_id = m.community_id and w.whom = m.whom
             and s.channel = ${channel} order by s.at desc, s.id desc limit 1)
    order by m.id, c.created_at desc`.execute(tx.db);
  return rows;
}

/** People who belong today, by their ids: a batch to write to, and the next one after its last. */
export async function membersAfter(tx: Tx, after: string | null, most: number): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('member')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('personId', 'is', null)
    .where('erasedOn', 'is', null)
    .where('leftOn', 'is', null)
    .where('pausedOn', 'is', null)
    .$if(after !== null, (query) => query.where('id', '>', after!))
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}
