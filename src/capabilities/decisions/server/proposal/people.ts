import { communityOf, type Tx } from '../../../../platform/context/index.ts';

/** What these members are called, by id; who was erased is "a member", as everywhere. */
export async function namesBy(tx: Tx, ids: (string | null)[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  if (!asked.length) return new Map();
  const rows = await tx.db
    .selectFrom('member')
    .select(['id', 'name'])
    .where('communityId', '=', communityOf(tx).id)
    .where('id', 'in', asked)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
