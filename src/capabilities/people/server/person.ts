import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { read, sql } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';

/** The row that stands for a person, and all the rows they have. Other communities' people do not exist. */
export async function personOf(tx: Tx, memberId: string): Promise<{ id: string; rows: string[] }> {
  const { rows } = await sql<{ id: string; personId: string | null }>`
    select row.id, row.person_id from member asked
    join member row on row.community_id = asked.community_id
      and row.whom = asked.whom
    where asked.community_id = ${communityOf(tx).id} and asked.id = ${memberId} and asked.erased_on is null`.execute(
    tx.db
  );
  const root = rows.find(({ personId }) => personId === null);
  if (!root) throw problems.no_such_member();
  return { id: root.id, rows: rows.map(({ id }) => id) };
}

/** Locks the member while something about them changes; throws when there is no such member. */
export async function lockMember(tx: Tx, memberId: string): Promise<void> {
  const found = await tx.db
    .selectFrom('member')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', memberId)
    .where('erasedOn', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!found) throw problems.no_such_member();
}

/** The names of these members, as a list is ordered; who is of another community is not there. */
export function namesOf(context: Context, memberIds: string[]): Promise<{ id: string; name: string }[]> {
  return read(context, async (tx) => {
    allow(tx, may.seeMembers);
    if (!memberIds.length) return [];
    return tx.db
      .selectFrom('member')
      .select(['id', 'name'])
      .where('communityId', '=', communityOf(tx).id)
      .where('id', 'in', memberIds)
      .where('erasedOn', 'is', null)
      .orderBy('sortName')
      .execute();
  });
}
