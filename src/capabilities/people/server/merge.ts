import { claimContact, dropClaim, dropClaims } from '../../accounts/server/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { read, sql, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { renewNames } from './names.ts';
import { personOf } from './person.ts';

export type Twins = { oneId: string; one: string; otherId: string; other: string; value: string };

const MOST = 50;

/** Pairs that share a phone or address which nobody has called shared: offered, never joined silently. */
export function twins(context: Context): Promise<Twins[]> {
  return read(context, async (tx) => {
    allow(tx, may.merge);
    const { rows } = await sql<Twins>`
      select distinct on (a.id, b.id) a.id as one_id, a.name as one, b.id as other_id, b.name as other, c.value
      from member_contact c
      join member_contact d on d.community_id = c.community_id and d.value = c.value and d.member_id > c.member_id
      join member r on r.community_id = c.community_id and r.id = c.member_id
      join member s on s.community_id = d.community_id and s.id = d.member_id
      join member a on a.community_id = r.community_id and a.id = r.whom
      join member b on b.community_id = s.community_id and b.id = s.whom
      where c.community_id = ${communityOf(tx).id} and c.kind in ('phone', 'email') and not (c.shared and d.shared)
        and a.id <> b.id and a.erased_on is null and b.erased_on is null
      order by a.id, b.id limit ${MOST}`.execute(tx.db);
    return rows;
  });
}

/** They are two people who share a phone: from now on it is no sign of being one. */
export function areTwoPeople(context: Context, oneId: string, otherId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.merge);
    const [one, other] = [await personOf(tx, oneId), await personOf(tx, otherId)];
    await sql`
      update member_contact c set shared = true
      where c.community_id = ${communityOf(tx).id} and c.member_id = any(${[...one.rows, ...other.rows]}::uuid[])
        and exists (select from member_contact d where d.community_id = c.community_id and d.value = c.value
          and d.member_id = any(${[...one.rows, ...other.rows]}::uuid[]) and d.member_id <> c.member_id)`.execute(
      tx.db
    );
    await remember(tx, 'people.told_apart', { oneId: one.id, otherId: other.id });
  });
}

/** From now on both rows count as one person, under the row that is kept. */
export function merge(context: Context, keptId: string, mergedId: string): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.merge);
    const [kept, merged] = await lockPair(tx, keptId, mergedId);
    if (kept.id === merged.id) throw problems.already_merged();
    await moveRows(tx, merged.rows, kept.id);
    const id = newId(tx.clock().getTime());
    const [mergedAt, mergedBy, communityId] = [tx.clock(), memberOf(tx.actor), communityOf(tx).id];
    const row = {
      communityId,
      id,
      keptId: kept.id,
      mergedId: merged.id,
      moved: merged.rows,
      mergedAt,
      mergedBy
    };
    await tx.db.insertInto('memberMerge').values(row).execute();
    for (const row of merged.rows) await dropClaims(tx, row);
    for (const contact of await contactsOf(tx, merged.rows)) await claimContact(tx, kept.id, contact);
    await renewNames(tx, kept.id);
    await remember(tx, 'people.merged', { mergeId: id, keptId: kept.id, mergedId: merged.id });
    return { id };
  });
}

/** Hands the rows back. A later merge of the same person has to be undone first. */
export function undoMerge(context: Context, mergeId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.merge);
    const done = await lockMerge(tx, mergeId);
    if (done.undoneAt) return;
    const kept = await personOf(tx, done.keptId);
    if (kept.id !== done.keptId || !done.moved.every((id) => kept.rows.includes(id)))
      throw problems.merge_over();
    await moveRows(tx, done.moved, done.mergedId);
    await ofMerge(tx, mergeId)
      .set({ undoneAt: tx.clock(), undoneBy: memberOf(tx.actor) })
      .execute();
    await handClaimsBack(tx, done);
    await renewNames(tx, done.keptId);
    await renewNames(tx, done.mergedId);
    await remember(tx, 'people.merge_undone', { mergeId });
  });
}

async function lockPair(tx: Tx, keptId: string, mergedId: string) {
  await tx.db
    .selectFrom('member')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', 'in', [keptId, mergedId])
    .orderBy('id')
    .forUpdate()
    .execute();
  return [await personOf(tx, keptId), await personOf(tx, mergedId)] as const;
}

async function lockMerge(tx: Tx, id: string) {
  const query = tx.db.selectFrom('memberMerge').selectAll().where('communityId', '=', communityOf(tx).id);
  const found = await query.where('id', '=', id).forUpdate().executeTakeFirst();
  if (!found) throw common.not_found();
  return found;
}

const ofMerge = (tx: Tx, id: string) =>
  tx.db.updateTable('memberMerge').where('communityId', '=', communityOf(tx).id).where('id', '=', id);

/** Puts rows under the one that stands for the person; that one itself points to nobody. */
async function moveRows(tx: Tx, rows: string[], under: string): Promise<void> {
  await sql`update member set person_id = nullif(${under}::uuid, id)
    where community_id = ${communityOf(tx).id} and id = any(${rows}::uuid[])`.execute(tx.db);
}

/** Each contact leads again to the person whose it is; one that both have leads to nobody new. */
async function handClaimsBack(
  tx: Tx,
  { keptId, mergedId, moved }: { keptId: string; mergedId: string; moved: string[] }
): Promise<void> {
  const own = await contactsOf(tx, (await personOf(tx, keptId)).rows);
  for (const contact of await contactsOf(tx, moved)) {
    if (!own.some(({ value }) => value === contact.value)) await dropClaim(tx, keptId, contact);
    await claimContact(tx, mergedId, contact);
  }
}

async function contactsOf(tx: Tx, rows: string[]): Promise<{ kind: 'phone' | 'email'; value: string }[]> {
  return tx.db
    .selectFrom('memberContact')
    .select(['kind', 'value'])
    .where('communityId', '=', communityOf(tx).id)
    .where('memberId', 'in', rows)
    .where('kind', 'in', ['phone', 'email'])
    .$narrowType<{ kind: 'phone' | 'email' }>()
    .execute();
}
