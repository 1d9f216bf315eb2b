import { communityOf, type Tx } from '../../../platform/context/index.ts';
import { insertOnce, sql } from '../../../platform/db/index.ts';
import type { AskedCode } from '../rules/code.ts';

/** From this day on this version of the code of conduct is asked for. Governance says so, in its own transaction. */
export async function askForCode(tx: Tx, version: number, fromOn: string): Promise<void> {
  await insertOnce(tx, 'codeAsked', { communityId: communityOf(tx).id, version, fromOn });
}

/** Every version that was ever asked for, with the first gathering at which it could be signed. */
export async function codesAsked(tx: Tx): Promise<AskedCode[]> {
  const { rows } = await sql<AskedCode>`
    select a.version, a.from_on as from, (select min(g.day)::text from gathering_day g
      where g.community_id = a.community_id and g.day > a.from_on) as next_gathering
    from code_asked a where a.community_id = ${communityOf(tx).id} order by a.version`.execute(tx.db);
  return rows;
}
