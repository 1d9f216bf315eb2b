import { communityOf, memberOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { insertOnce, sql, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { leastVersion, newestVersion } from '../rules/code.ts';
import { standing, type Standing, type Suspension } from '../rules/standing.ts';
import { codesAsked } from './code.ts';
import { lockMember } from './person.ts';
import { tellLifted, tellSuspension } from './sisters.ts';
import { today } from './today.ts';

/** The standing of each of these members on a day, whichever row of the person signed or was suspended. */
export async function standingOf(tx: Tx, memberIds: string[], day: string): Promise<Map<string, Standing>> {
  if (!memberIds.length) return new Map();
  const asked = await codesAsked(tx);
  const { rows } = await sql<Row>`
    select m.id, min(c.signed_on) filter (where c.version >= ${leastVersion(asked, day)})::text as signed_on,
      max(c.version) as version,
      (select jsonb_agg(jsonb_build_object('from', s.from_on, 'until', s.until_on, 'lifted', s.lifted_on))
       from suspension s join member r on r.community_id = s.community_id and r.id = s.member_id
       where s.community_id = m.community_id and r.whom = m.whom) as suspensions
    from member m
    join member r on r.community_id = m.community_id and r.whom = m.whom
    left join code_signature c on c.community_id = r.community_id and c.member_id = r.id
    where m.community_id = ${communityOf(tx).id} and m.id = any(${memberIds}::uuid[])
    group by m.community_id, m.id, m.person_id`.execute(tx.db);
  const newest = newestVersion(asked, day);
  return new Map(
    rows.map(({ id, signedOn, version, suspensions }) => {
      const found = standing(signedOn, suspensions ?? [], day);
      return [id, found.state === 'in_standing' && version! < newest ? { ...found, renew: true } : found];
    })
  );
}

type Row = { id: string; signedOn: string | null; version: number | null; suspensions: Suspension[] | null };

/** Signs the code of conduct, oneself on the screen or on paper handed to a greeter. Twice is once. */
export function signCode(context: Context, memberId: string, version: number): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.sign, memberId);
    await lockMember(tx, memberId);
    const own = memberOf(tx.actor) === memberId;
    const added = await insertOnce(tx, 'codeSignature', {
      communityId: communityOf(tx).id,
      memberId,
      version,
      signedOn: today(tx),
      how: own ? 'on_screen' : 'on_paper',
      takenBy: own ? null : memberOf(tx.actor)
    });
    if (added) await remember(tx, 'people.code_signed', { memberId, version });
  });
}

/** Until the first day back, or until it is lifted. Why is for those who decided it, and not kept here. */
export function suspendUntil(
  context: Context,
  memberId: string,
  until: string | null
): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.suspend);
    await lockMember(tx, memberId);
    if ((await standingOf(tx, [memberId], today(tx))).get(memberId)?.state === 'suspended')
      throw problems.suspended_already();
    if (until !== null && until <= today(tx)) throw problems.day_unclear();
    const id = newId(tx.clock().getTime());
    const communityId = communityOf(tx).id;
    const row = { communityId, id, memberId, fromOn: today(tx), untilOn: until, decidedAt: tx.clock() };
    await tx.db
      .insertInto('suspension')
      .values({ ...row, decidedBy: memberOf(tx.actor) })
      .execute();
    await tellSuspension(tx, memberId, { suspension: id, from: row.fromOn, until, lifted: null });
    await remember(tx, 'people.suspended', { memberId, suspensionId: id });
    return { id };
  });
}

/** Ends what is in force today; when nothing is, nothing changes. */
export function liftSuspension(context: Context, memberId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.suspend);
    await lockMember(tx, memberId);
    const lifted = await tx.db
      .updateTable('suspension')
      .set({ liftedOn: today(tx), liftedBy: memberOf(tx.actor) })
      .where('communityId', '=', communityOf(tx).id)
      .where('memberId', '=', memberId)
      .where('liftedOn', 'is', null)
      .where((eb) => eb.or([eb('untilOn', 'is', null), eb('untilOn', '>', today(tx))]))
      .returning(['id as suspension', 'fromOn as from', 'untilOn as until'])
      .execute();
    for (const fact of lifted) await tellLifted(tx, { ...fact, lifted: today(tx) });
    if (lifted.length) await remember(tx, 'people.suspension_lifted', { memberId });
  });
}
