import { communityOf, type Tx } from '../../../platform/context/index.ts';
import { keysOf } from '../rules/spelling.ts';

type Named = { id: string; name: string };

/** Writes down how these names can be looked for. */
export async function keepNames(tx: Tx, members: Named[]): Promise<void> {
  const communityId = communityOf(tx).id;
  const rows = members.flatMap(({ id, name }) =>
    keysOf(name).map((key) => ({ communityId, key, memberId: id }))
  );
  for (let start = 0; start < rows.length; start += 5_000)
    await tx.db
      .insertInto('memberNameKey')
      .values(rows.slice(start, start + 5_000))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** A person of several rows is found by any of their names, under the row that stands for them. */
export async function renewNames(tx: Tx, person: string): Promise<void> {
  const communityId = communityOf(tx).id;
  await tx.db
    .deleteFrom('memberNameKey')
    .where('communityId', '=', communityId)
    .where('memberId', '=', person)
    .execute();
  const rows = await tx.db
    .selectFrom('member')
    .select('name')
    .where('communityId', '=', communityId)
    .where((eb) => eb.or([eb('id', '=', person), eb('personId', '=', person)]))
    .where('erasedOn', 'is', null)
    .execute();
  await keepNames(
    tx,
    rows.map(({ name }) => ({ id: person, name }))
  );
}
