import { addDays, dayIn, instantOf } from '../../../../platform/clock/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { sql, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { KEPT_DAYS, TOUCH_DAYS } from '../../rules/townhall/townHall.ts';

/**
 * The nightly job: thirty days after a town hall its names, contacts, needs and thumbs are gone, and a year after
 * it also those of whoever wanted to stay in touch. How many there were stays. Returns how many people went.
 */
export function eraseOldTownHalls(context: Context): Promise<number> {
  return transact(context, async (tx) => {
    allow(tx, may.eraseTownHalls);
    await eraseNeeds(tx, before(tx, KEPT_DAYS));
    await keepThumbsAsNumbers(tx, before(tx, KEPT_DAYS));
    const people = await erasePeople(tx);
    if (people) await remember(tx, 'meetings.registrations_erased', { people });
    return people;
  });
}

/** Meetings that ended before this instant are so many days over. */
function before(tx: Tx, days: number): Date {
  const { timeZone } = communityOf(tx);
  return instantOf(timeZone, addDays(dayIn(timeZone, tx.clock()), -days), '00:00');
}

const over = (tx: Tx, limit: Date) => sql`
  select m.id from meeting m where m.community_id = ${communityOf(tx).id} and m.ends_at < ${limit}`;

const eraseNeeds = (tx: Tx, limit: Date) =>
  sql`
  delete from town_hall_need n using town_hall_registration r
   where n.community_id = ${communityOf(tx).id} and r.community_id = n.community_id
     and r.id = n.registration_id and r.meeting_id in (${over(tx, limit)})`.execute(tx.db);

async function keepThumbsAsNumbers(tx: Tx, limit: Date): Promise<void> {
  await sql`
    with gone as (
      delete from town_hall_thumb t
       where t.community_id = ${communityOf(tx).id} and t.meeting_id in (${over(tx, limit)})
      returning t.meeting_id, t.question_id
    ), counted as (select meeting_id, question_id, count(*)::int as thumbs from gone group by 1, 2)
    update town_hall_question q set thumbs_kept = q.thumbs_kept + counted.thumbs from counted
     where q.community_id = ${communityOf(tx).id} and q.meeting_id = counted.meeting_id
       and q.id = counted.question_id`.execute(tx.db);
}

/** The name of a question's author is shown only while they are known; the question stays. */
async function erasePeople(tx: Tx): Promise<number> {
  const communityId = communityOf(tx).id;
  const { rows } = await sql<{ id: string }>`
    update town_hall_registration r
       set name = null, contact = null, contact_kind = null, member_id = null, erased_on = ${dayIn(
         communityOf(tx).timeZone,
         tx.clock()
       )}
     where r.community_id = ${communityId} and r.erased_on is null
       and (r.meeting_id in (${over(tx, before(tx, TOUCH_DAYS))})
         or (r.meeting_id in (${over(tx, before(tx, KEPT_DAYS))}) and not (r.keep_in_touch and r.left_at is null)))
    returning r.id`.execute(tx.db);
  const ids = rows.map(({ id }) => id);
  if (!ids.length) return 0;
  await sql`
    update town_hall_question set asked_by = null, asker = null
     where community_id = ${communityId} and asked_by = any(${ids}::uuid[])`.execute(tx.db);
  await sql`
    update guest set name = '–', comes_from = null
     where community_id = ${communityId} and id = any(${ids}::uuid[])`.execute(tx.db);
  return ids.length;
}
