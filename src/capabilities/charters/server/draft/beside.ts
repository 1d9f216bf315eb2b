import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { namesById } from '../../../people/server/index.ts';
import type { Clause } from '../../rules/charter.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { reworded, type Texts } from '../../rules/wording.ts';
import { change, type Writing, type Written } from './clauses.ts';
import { mayChange } from './reopen.ts';
import { lockClause } from './rows.ts';

/** Keeps a text that was written against an older one. Sent twice it is kept once. */
export async function keepBeside(
  tx: Tx,
  { id: clauseId, revision }: Clause,
  { besideId, seen, text }: Writing
): Promise<Written> {
  const before = await textAt(tx, clauseId, seen!);
  const given = Object.fromEntries(Object.entries(text).filter(([, words]) => words?.trim()));
  const added = await insertOnce(tx, 'clauseBeside', {
    ...{ communityId: communityOf(tx).id, id: besideId, clauseId, seen: seen! },
    before: JSON.stringify(before),
    texts: JSON.stringify(given),
    writtenAt: tx.clock(),
    writtenBy: memberOf(tx.actor)
  });
  if (added) await remember(tx, 'charters.kept_beside', { clauseId, besideId });
  return { id: clauseId, revision, beside: besideId };
}

async function textAt(tx: Tx, clauseId: string, revision: number): Promise<Localized> {
  const row = await tx.db
    .selectFrom('clauseHistory')
    .select('text')
    .where('communityId', '=', communityOf(tx).id)
    .where('clauseId', '=', clauseId)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (!row) throw problems.text_changed();
  return row.text as unknown as Localized;
}

export type Beside = {
  id: string;
  clauseId: string;
  before: Localized;
  texts: Texts;
  writtenAt: Date;
  name: string | null;
};

/** Texts that wait beside the clauses of a charter. */
export async function besidesOf(tx: Tx, charterId: string): Promise<Beside[]> {
  const rows = await waiting(tx)
    .innerJoin('clause', (join) =>
      join
        .onRef('clause.communityId', '=', 'clauseBeside.communityId')
        .onRef('clause.id', '=', 'clauseBeside.clauseId')
    )
    .where('clause.charterId', '=', charterId)
    .orderBy('writtenAt')
    .execute();
  const names = await namesById(
    tx,
    rows.map(({ writtenBy }) => writtenBy)
  );
  return rows.map(({ writtenBy, before, texts, ...row }) => ({
    ...row,
    before: before as unknown as Localized,
    texts: texts as unknown as Texts,
    name: names.get(writtenBy ?? '') ?? null
  }));
}

const waiting = (tx: Tx) =>
  tx.db
    .selectFrom('clauseBeside')
    .select(['clauseBeside.id', 'clauseId', 'before', 'texts', 'writtenAt', 'writtenBy'])
    .where('clauseBeside.communityId', '=', communityOf(tx).id)
    .where('settledAs', 'is', null);

export type Settling = { id: string; as: 'taken_in' | 'left_out'; reopens?: boolean };

/** Chooses: the text that waited becomes the clause, or is left out. Both stay in the history. */
export function settleBeside(
  context: Context,
  clauseId: string,
  { id, as, reopens }: Settling
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.draft);
    const { charter, clause } = await lockClause(tx, clauseId);
    const found = await waiting(tx)
      .where('clauseBeside.id', '=', id)
      .where('clauseId', '=', clauseId)
      .executeTakeFirst();
    if (!found) throw problems.settled_already();
    if (as === 'taken_in') {
      await mayChange(tx, charter.id, reopens);
      const text = reworded(clause.text, found.texts as unknown as Texts, false);
      if (text !== clause.text) await change(tx, clause, { text, how: 'beside', fromId: id });
    }
    await tx.db
      .updateTable('clauseBeside')
      .set({ settledAs: as, settledAt: tx.clock(), settledBy: memberOf(tx.actor) })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', id)
      .execute();
    await remember(tx, 'charters.beside_settled', { clauseId, besideId: id, as });
  });
}
