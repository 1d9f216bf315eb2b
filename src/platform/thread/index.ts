import { sql } from 'kysely';
import { communityOf, type Tx } from '../context/index.ts';

/** A knot of the thread: something said, decided, written, promised or done. */
export type Knot = { kind: string; id: string };
export type Link = { from: Knot; relation: string; to: Knot };

/** Ties two knots. Tying them twice is harmless. */
export async function link(tx: Tx, from: Knot, relation: string, to: Knot): Promise<void> {
  await tx.db
    .insertInto('threadLink')
    .values({
      communityId: communityOf(tx).id,
      fromKind: from.kind,
      fromId: from.id,
      relation,
      toKind: to.kind,
      toId: to.id,
      at: tx.clock()
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What leads straight to a knot by one relation. */
export async function leadingTo(tx: Tx, knot: Knot, relation: string): Promise<Knot[]> {
  const rows = await tx.db
    .selectFrom('threadLink')
    .select(['fromKind', 'fromId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('toKind', '=', knot.kind)
    .where('toId', '=', knot.id)
    .where('relation', '=', relation)
    .execute();
  return rows.map(({ fromKind, fromId }) => ({ kind: fromKind, id: fromId }));
}

/** All that is tied in this community, at most so many ties, in no order: for a picture of the whole thread. */
export async function everyTie(tx: Tx, most: number): Promise<Omit<Link, 'relation'>[]> {
  const rows = await tx.db
    .selectFrom('threadLink')
    .select(['fromKind', 'fromId', 'toKind', 'toId'])
    .where('communityId', '=', communityOf(tx).id)
    .limit(most)
    .execute();
  return rows.map((row) => ({
    from: { kind: row.fromKind, id: row.fromId },
    to: { kind: row.toKind, id: row.toId }
  }));
}

/** Of these knots of one kind, those that something was built on. */
export async function builtUpon(tx: Tx, kind: string, ids: readonly string[]): Promise<Set<string>> {
  if (!ids.length) return new Set();
  const rows = await tx.db
    .selectFrom('threadLink')
    .select('fromId')
    .distinct()
    .where('communityId', '=', communityOf(tx).id)
    .where('fromKind', '=', kind)
    .where('fromId', 'in', [...ids])
    .execute();
  return new Set(rows.map(({ fromId }) => fromId));
}

/** Everything a knot hangs together with, both ways, at most `steps` away. */
export async function threadOf(tx: Tx, knot: Knot, steps = 12): Promise<Link[]> {
  const community = communityOf(tx).id;
  const { rows } = await sql<{
    fromKind: string;
    fromId: string;
    relation: string;
    toKind: string;
    toId: string;
  }>`
    with recursive reached (kind, id, step) as (
      select ${knot.kind}::text, ${knot.id}::uuid, 0
      union
      select neighbour.kind, neighbour.id, reached.step + 1
        from reached
        cross join lateral (
          select to_kind as kind, to_id as id from thread_link
           where community_id = ${community} and from_kind = reached.kind and from_id = reached.id
          union all
          select from_kind, from_id from thread_link
           where community_id = ${community} and to_kind = reached.kind and to_id = reached.id
        ) neighbour
       where reached.step < ${steps}
    )
    select distinct from_kind, from_id, relation, to_kind, to_id, at from thread_link
     where community_id = ${community} and (from_kind, from_id) in (select kind, id from reached)
     order by at`.execute(tx.db);
  return rows.map((row) => ({
    from: { kind: row.fromKind, id: row.fromId },
    relation: row.relation,
    to: { kind: row.toKind, id: row.toId }
  }));
}
