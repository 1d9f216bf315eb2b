import { addDays, zoned } from '../../../platform/clock/index.ts';
import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { insertOnce, sql, transact } from '../../../platform/db/index.ts';
import type { Locale } from '../../../platform/localized/index.ts';
import { allow, byRole } from '../../../platform/policy/index.ts';
import { mail } from '../../../platform/post/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { m } from '../../../platform/words/index.ts';
import { unsubscribeKeys } from '../../accounts/server/index.ts';
import { reachable } from './reach.ts';
import { today } from './today.ts';

const system = byRole('people.send_digest');

/** One letter a week to everybody who answers for newcomers: how many wait for them, and no names. */
export function sendDigest(context: Context, origin: string): Promise<number> {
  return transact(context, async (tx) => {
    allow(tx, system);
    const week = mondayOf(tx);
    const waiting = await waitingFor(tx);
    const reached = await reachable(tx, 'email', [...waiting.keys()]);
    const keys = await unsubscribeKeys(
      tx,
      reached.map(({ memberId }) => memberId)
    );
    let sent = 0;
    for (const { memberId, name, language, address } of reached) {
      if (!(await insertOnce(tx, 'journeyDigest', { communityId: communityOf(tx).id, memberId, week })))
        continue;
      const { slug } = communityOf(tx);
      const stop = `${origin}/unsubscribe/${slug}/${keys.get(memberId)}`;
      const letter = { name, count: waiting.get(memberId)!, link: `${origin}/${slug}/journey`, stop };
      const locale: Locale = language.startsWith('es') ? 'es' : 'en';
      const subject = m.people_digest_subject({ count: letter.count }, { locale });
      await mail(tx, {
        to: address,
        subject,
        text: m.people_digest_text(letter, { locale }),
        unsubscribe: stop
      });
      sent++;
    }
    if (sent) await remember(tx, 'people.digest_sent', { sent, week });
    return sent;
  });
}

const mondayOf = (tx: Tx): string =>
  addDays(today(tx), 1 - zoned(communityOf(tx).timeZone, tx.clock()).dayOfWeek);

/** Who answers for steps that are not taken yet, of people who still belong. */
async function waitingFor(tx: Tx): Promise<Map<string, number>> {
  const { rows } = await sql<{ responsible: string; count: number }>`
    select s.responsible_id as responsible, count(distinct s.member_id)::int as count
      from journey_step s join member m on m.community_id = s.community_id and m.id = s.member_id
     where s.community_id = ${communityOf(tx).id} and s.done_on is null and s.responsible_id is not null
       and m.left_on is null and m.paused_on is null and m.erased_on is null
     group by s.responsible_id`.execute(tx.db);
  return new Map(rows.map(({ responsible, count }) => [responsible, count]));
}
