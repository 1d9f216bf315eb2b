import { asSystem, communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { sql, transact } from '../../../platform/db/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { tooOld } from '../rules/retention.ts';
import { erase } from './mine.ts';
import { today } from './today.ts';

/** Erases what is past its term, as told to everybody on their own page. Runs every night, as the system. */
export function eraseWhatIsOver(context: Context): Promise<void> {
  return transact(context, async (tx) => {
    if (tx.actor.kind !== 'system') throw common.not_allowed({ rule: 'people.erase_what_is_over' });
    const day = today(tx);
    const community = communityOf(tx).id;
    await sql`delete from access_need where community_id = ${community} and closed_on <= ${tooOld('needs', day)}::date`.execute(
      tx.db
    );
    await sql`delete from seen_day where community_id = ${community} and day <= ${tooOld('seen', day)}::date`.execute(
      tx.db
    );
    await sql`delete from import_draft where community_id = ${community} and brought_at <= ${tx.clock()}::timestamptz - interval '1 day'`.execute(
      tx.db
    );
    await forgetThoseWhoLeft(tx, day);
    await remember(tx, 'people.terms_kept', {});
  });
}

async function forgetThoseWhoLeft(tx: Tx, day: string): Promise<void> {
  const community = communityOf(tx).id;
  const gone = sql`select id from member where community_id = ${community} and left_on < ${tooOld('contacts', day)}::date`;
  for (const table of ['member_contact', 'household', 'child', 'access_need'])
    await sql`delete from ${sql.table(table)} where community_id = ${community} and member_id in (${gone})`.execute(
      tx.db
    );
  await sql`select erase_self_description(id) from (${gone}) left_them`.execute(tx.db);
  for (const [table, kind] of [
    ['consent', 'consents'],
    ['code_signature', 'standing'],
    ['suspension', 'standing']
  ] as const)
    await sql`delete from ${sql.table(table)} t using member m
      where t.community_id = ${community} and m.community_id = t.community_id and m.id = t.member_id
        and m.left_on < ${tooOld(kind, day)}::date`.execute(tx.db);
  const { rows } = await sql<{ id: string }>`
    select id from member where community_id = ${community} and erased_on is null and person_id is null
      and left_on < ${tooOld('name', day)}::date limit 500`.execute(tx.db);
  for (const { id } of rows) await erase(asSystem(tx), id);
}
