import { communityOf, type Tx } from '../../../platform/context/index.ts';
import { isId } from '../../../platform/ids/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';

/** A member of this community, who has not left it. Anybody else does not exist here. */
export async function memberHere(tx: Tx, id: string): Promise<{ id: string; name: string }> {
  const member = isId(id)
    ? await tx.db
        .selectFrom('member')
        .select(['id', 'name'])
        .where('communityId', '=', communityOf(tx).id)
        .where('id', '=', id)
        .where('leftOn', 'is', null)
        .where('erasedOn', 'is', null)
        .executeTakeFirst()
    : undefined;
  if (!member) throw common.not_found();
  return member;
}
