import { dropClaims, revokeTokens } from '../../accounts/server/index.ts';
import { forgetName } from '../../record/server/index.ts';
import { asSystem, communityOf, memberOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { read, sql, transact } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { may } from '../rules/policy.ts';
import { myDescription } from './description.ts';
import { namesById } from './known.ts';
import { member } from './member.ts';
import { personOf } from './person.ts';
import { categoryOn } from './roll.ts';
import { today } from './today.ts';

/** Everything this room holds about a member, to be taken along. How they describe themselves only for themselves. */
export function everythingAbout(context: Context, memberId: string): Promise<Record<string, unknown>> {
  return read(context, async (tx) => {
    allow(tx, may.erase, memberId);
    const { rows } = await personOf(tx, memberId);
    return {
      day: today(tx),
      ...(await member(tx, memberId)),
      consents: await rowsOf(tx, 'consent', rows),
      needs: await rowsOf(tx, 'access_need', rows),
      signatures: await rowsOf(tx, 'code_signature', rows),
      suspensions: await rowsOf(tx, 'suspension', rows),
      steps: await rowsOf(tx, 'journey_step', rows),
      seen: await rowsOf(tx, 'seen_day', rows),
      description: rows.includes(memberOf(tx.actor) ?? '') ? await myDescription(tx) : null
    };
  });
}

type Table = 'consent' | 'access_need' | 'code_signature' | 'suspension' | 'journey_step' | 'seen_day';

async function rowsOf(tx: Tx, table: Table, rows: string[]): Promise<unknown[]> {
  const found = await sql<{ row: unknown }>`
    select to_jsonb(t) - 'community_id' as row from ${sql.table(table)} t
    where t.community_id = ${communityOf(tx).id} and t.member_id = any(${rows}::uuid[])`.execute(tx.db);
  return found.rows.map(({ row }) => row);
}

/** What stands where a name was: votes and attendance stay true, and belong to "a member". */
export const SOMEBODY = 'Miembro · Member';

/** Erases a person: the counts of the past stay as they were, the name and everything close goes. */
export function erase(context: Context, memberId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.erase, memberId);
    const { id, rows } = await personOf(tx, memberId);
    const category = await categoryOn(tx, id, today(tx));
    await tx.db
      .selectFrom('member')
      .select('id')
      .where('communityId', '=', communityOf(tx).id)
      .where('id', 'in', rows)
      .forUpdate()
      .execute();
    const names = [...(await namesById(tx, rows)).values()];
    for (const row of rows) await eraseRow(tx, row);
    await blank(tx, rows, category);
    await forgetName(tx, { memberIds: rows, names });
    await remember(tx, 'people.erased', { memberId: id });
  });
}

async function eraseRow(tx: Tx, memberId: string): Promise<void> {
  const communityId = communityOf(tx).id;
  const close = [
    'memberContact',
    'household',
    'child',
    'accessNeed',
    'memberNameKey',
    'seenDay',
    'journeyStep',
    'buddy'
  ] as const;
  for (const table of close)
    await tx.db
      .deleteFrom(table)
      .where('communityId', '=', communityId)
      .where('memberId', '=', memberId)
      .execute();
  await tx.db
    .deleteFrom('tie')
    .where('communityId', '=', communityId)
    .where((eb) => eb.or([eb('fromId', '=', memberId), eb('toId', '=', memberId)]))
    .execute();
  await sql`select erase_self_description(${memberId})`.execute(tx.db);
  await dropClaims(tx, memberId);
  for (const purpose of ['card', 'calendar'] as const) await revokeTokens(asSystem(tx), memberId, purpose);
}

async function blank(tx: Tx, rows: string[], category: string): Promise<void> {
  const nothing = {
    pronunciation: null,
    organizationId: null,
    organizationRole: null,
    neighborhood: null,
    bestHours: null
  };
  await tx.db
    .updateTable('member')
    .set((eb) => ({
      ...nothing,
      name: SOMEBODY,
      sortName: '',
      category,
      lastSeenOn: null,
      erasedOn: today(tx),
      leftOn: eb.fn.coalesce('leftOn', sql<string>`${today(tx)}::date`)
    }))
    .where('communityId', '=', communityOf(tx).id)
    .where('id', 'in', rows)
    .execute();
}
