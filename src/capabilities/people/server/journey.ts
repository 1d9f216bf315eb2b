import { communityOf, memberOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { insertOnce, sql, transact } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import type { Guided } from '../rules/journey.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { lockMember } from './person.ts';
import { today } from './today.ts';

/** Meetings tell us who came that day. Telling it twice is harmless; a merged row counts for its person. */
export async function noteAttendance(tx: Tx, memberIds: string[], day: string): Promise<void> {
  if (!memberIds.length) return;
  const communityId = communityOf(tx).id;
  await insertOnce(tx, 'gatheringDay', { communityId, day });
  await sql`
    with person as (
      select distinct whom as id from member
       where community_id = ${communityId} and id = any(${memberIds}::uuid[])
    ), seen as (
      insert into seen_day (community_id, member_id, day)
      select ${communityId}::uuid, id, ${day}::date from person on conflict do nothing
    )
    update member set last_seen_on = greatest(last_seen_on, ${day}::date) from person
     where member.community_id = ${communityId} and member.id = person.id`.execute(tx.db);
}

/** Other rooms tell us who took a seat or a role. */
export async function noteLeading(tx: Tx, memberId: string, day: string): Promise<void> {
  await keepStep(tx, memberId, { step: 'leading', responsibleId: null, askedOn: day, doneOn: day });
}

/** Asks somebody to take this step with the newcomer: to be their buddy, to bring them to the orientation. */
export function askFor(
  context: Context,
  memberId: string,
  step: Guided,
  responsibleId: string
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.guide);
    if (responsibleId === memberId) throw problems.not_yourself();
    for (const id of [memberId, responsibleId].sort()) await lockMember(tx, id);
    await keepStep(tx, memberId, { step, responsibleId, askedOn: today(tx), doneOn: null });
    await remember(tx, 'people.step_asked', { memberId, step, responsibleId });
  });
}

/** The step is taken, today. Taking it twice changes nothing. */
export function takeStep(context: Context, memberId: string, step: Guided): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.guide);
    await lockMember(tx, memberId);
    const by = memberOf(tx.actor);
    const day = today(tx);
    const taken = await keepStep(tx, memberId, {
      step,
      responsibleId: by === memberId ? null : by,
      askedOn: day,
      doneOn: day
    });
    if (taken) await remember(tx, 'people.step_taken', { memberId, step });
  });
}

type StepRow = { step: Guided; responsibleId: string | null; askedOn: string; doneOn: string | null };

/** A step that is done stays as it was done; until then the newest asking holds. */
async function keepStep(
  tx: Tx,
  memberId: string,
  { step, responsibleId, askedOn, doneOn }: StepRow
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into journey_step (community_id, member_id, step, responsible_id, asked_on, done_on)
    values (${communityOf(tx).id}, ${memberId}, ${step}, ${responsibleId}, ${askedOn}, ${doneOn})
    on conflict (community_id, member_id, step) do update
      set responsible_id = case when excluded.done_on is null then excluded.responsible_id
            else coalesce(journey_step.responsible_id, excluded.responsible_id) end,
          done_on = excluded.done_on
      where journey_step.done_on is null`.execute(tx.db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Offers to walk with so many newcomers at a time; none ends the offer. */
export function offerAsBuddy(context: Context, memberId: string, newcomers: number): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.guide);
    await lockMember(tx, memberId);
    const day = today(tx);
    const [count, endedOn] = newcomers > 0 ? [newcomers, null] : [1, day];
    await tx.db
      .insertInto('buddy')
      .values({ communityId: communityOf(tx).id, memberId, newcomers: count, since: day, endedOn })
      .onConflict((conflict) =>
        conflict.columns(['communityId', 'memberId']).doUpdateSet({ newcomers: count, endedOn })
      )
      .execute();
    await remember(tx, 'people.buddy_offered', { memberId, newcomers });
  });
}
