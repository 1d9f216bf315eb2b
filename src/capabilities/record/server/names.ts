import { commitment } from '../../../kernels/chain/index.ts';
import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import { may as allowed } from '../../../platform/policy/index.ts';
import { newSalt } from '../../../platform/secrets/server/index.ts';
import { may } from '../rules/policy.ts';

/**
 * Stands for a name in the record: a salted commitment, with the name beside it in a table that can forget. With
 * `memberId` it is forgotten together with the member.
 */
export async function nameInRecord(tx: Tx, name: string, memberId: string | null = null): Promise<string> {
  const salt = newSalt();
  const text = await commitment(name, salt);
  await tx.db
    .insertInto('recordName')
    .values({ communityId: communityOf(tx).id, commitment: text, salt, name, memberId })
    .execute();
  return text;
}

/** The names behind commitments, for members; erased ones are missing. */
export function namesFor(context: Context, commitments: string[]): Promise<Map<string, string>> {
  return read(context, async (tx) => {
    if (!commitments.length || !allowed(tx, may.readNames)) return new Map<string, string>();
    const rows = await tx.db
      .selectFrom('recordName')
      .select(['commitment', 'name'])
      .where('communityId', '=', communityOf(tx).id)
      .where('commitment', 'in', commitments)
      .execute();
    return new Map(rows.map((row) => [row.commitment, row.name]));
  });
}

/**
 * Forgets the names of a person: the commitments stay in the chain and can no longer be opened by anyone. A name that
 * was kept without its bearer is forgotten with whoever is called so: rather one too many.
 */
export async function forgetName(tx: Tx, bearer: { memberIds: string[]; names: string[] }): Promise<void> {
  await tx.db
    .deleteFrom('recordName')
    .where('communityId', '=', communityOf(tx).id)
    .where((eb) =>
      eb.or([
        eb('memberId', '=', eb.fn.any(eb.val(bearer.memberIds))),
        eb.and([eb('memberId', 'is', null), eb('name', '=', eb.fn.any(eb.val(bearer.names)))])
      ])
    )
    .execute();
}
