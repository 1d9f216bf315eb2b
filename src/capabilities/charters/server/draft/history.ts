import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { namesById } from '../../../people/server/index.ts';

export type Edition = { revision: number; text: Localized; how: string; at: Date; name: string | null };

/** Every text a clause ever had, the newest first. */
export async function historyOf(tx: Tx, clauseId: string): Promise<Edition[]> {
  const rows = await tx.db
    .selectFrom('clauseHistory')
    .select(['revision', 'text', 'how', 'at', 'by'])
    .where('communityId', '=', communityOf(tx).id)
    .where('clauseId', '=', clauseId)
    .orderBy('revision', 'desc')
    .limit(100)
    .execute();
  const names = await namesById(
    tx,
    rows.map(({ by }) => by)
  );
  return rows.map(({ by, text, ...row }) => ({
    ...row,
    text: text as unknown as Localized,
    name: names.get(by ?? '') ?? null
  }));
}
