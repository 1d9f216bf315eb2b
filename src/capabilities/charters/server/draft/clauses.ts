import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { link } from '../../../../platform/thread/index.ts';
import { clausesOf, type Charter, type Clause } from '../../rules/charter.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { changedIn, renewed, reworded, worded, type Texts } from '../../rules/wording.ts';
import { keepBeside } from './beside.ts';
import { domainIn } from './domains.ts';
import { mayChange } from './reopen.ts';
import { lockCharter, lockClause } from './rows.ts';

export type Writing = {
  /** The caller's: sent twice it is one clause. */
  id: string;
  domainId: string;
  text: Texts;
  /** The revision its writer had before them; null for a new clause. */
  seen: number | null;
  /** The translation got better and the meaning stayed. */
  onlyTranslated?: boolean;
  reopens?: boolean;
  /** The id under which this text is kept beside the other, should somebody have been quicker. */
  besideId: string;
};

export type Written = { id: string; revision: number; beside: string | null };

/**
 * Writes a clause, or changes one. When somebody changed it meanwhile nothing is overwritten: this text is kept
 * beside theirs, and a third person or either of them chooses.
 */
export function writeClause(context: Context, charterId: string, writing: Writing): Promise<Written> {
  return transact(context, async (tx) => {
    allow(tx, may.draft);
    const charter = await lockCharter(tx, charterId);
    const before = clausesOf(charter).find(({ id }) => id === writing.id);
    if (!before) return add(tx, charter, writing);
    // A new clause that is sent twice is the same clause.
    if (writing.seen === null || !changedIn(before.text, writing.text).length) return untouched(before);
    if (writing.seen !== before.revision) return keepBeside(tx, before, writing);
    await mayChange(tx, charterId, writing.reopens);
    const text = reworded(before.text, writing.text, writing.onlyTranslated ?? false);
    return change(tx, before, { text, how: 'edited' });
  });
}

const untouched = ({ id, revision }: Clause): Written => ({ id, revision, beside: null });

async function add(tx: Tx, charter: Charter, { id, domainId, text, reopens }: Writing): Promise<Written> {
  domainIn(charter, domainId);
  const words = worded(text, tx.locale);
  if (!words) throw problems.text_missing();
  await mayChange(tx, charter.id, reopens);
  const communityId = communityOf(tx).id;
  const { last } = await tx.db
    .selectFrom('clause')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('communityId', '=', communityId)
    .where('domainId', '=', domainId)
    .executeTakeFirstOrThrow();
  const row = { communityId, id, charterId: charter.id, domainId, position: (last ?? 0) + 1 };
  await tx.db
    .insertInto('clause')
    .values({ ...row, text: JSON.stringify(words), wordedAt: tx.clock() })
    .execute();
  await noteHistory(tx, { id, revision: 1, text: words, how: 'written' });
  await link(tx, { kind: 'clause', id }, 'is_part_of', { kind: 'charter', id: charter.id });
  await remember(tx, 'charters.clause_written', { charterId: charter.id, clauseId: id, revision: 1 });
  return { id, revision: 1, beside: null };
}

export type Change = {
  text: Localized;
  how: 'edited' | 'translated' | 'amended' | 'beside';
  fromId?: string | null;
};

/** The next text of a clause that is held still, and its line in the history. */
export async function change(
  tx: Tx,
  { id, revision }: Clause,
  { text, how, fromId }: Change
): Promise<Written> {
  const next = revision + 1;
  await tx.db
    .updateTable('clause')
    .set({ text: JSON.stringify(text), revision: next, wordedAt: tx.clock() })
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();
  await noteHistory(tx, { id, revision: next, text, how, fromId });
  await remember(tx, 'charters.clause_changed', { clauseId: id, revision: next, how });
  return { id, revision: next, beside: null };
}

type Line = { id: string; revision: number; text: Localized; how: string; fromId?: string | null };

const noteHistory = (tx: Tx, { id, revision, text, how, fromId = null }: Line) =>
  tx.db
    .insertInto('clauseHistory')
    .values({
      ...{ communityId: communityOf(tx).id, clauseId: id, revision, how, fromId },
      text: JSON.stringify(text),
      at: tx.clock(),
      by: memberOf(tx.actor)
    })
    .execute();

export type Renewing = { texts: Texts; seen: number; reopens?: boolean };

/** Brings the other languages up to the original, also where their words could stay. */
export function translateClause(context: Context, clauseId: string, renewing: Renewing): Promise<Written> {
  return transact(context, async (tx) => {
    allow(tx, may.translate);
    const { charter, clause } = await lockClause(tx, clauseId);
    if (clause.revision !== renewing.seen) throw problems.text_changed();
    const text = renewed(clause.text, renewing.texts);
    if (JSON.stringify(text) === JSON.stringify(clause.text)) return untouched(clause);
    await mayChange(tx, charter.id, renewing.reopens);
    return change(tx, clause, { text, how: 'translated' });
  });
}

/** Takes a clause out of the draft; what was said about it stays. */
export function dropClause(
  context: Context,
  clauseId: string,
  { reopens }: { reopens?: boolean } = {}
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.draft);
    const { charter } = await lockClause(tx, clauseId);
    await mayChange(tx, charter.id, reopens);
    await tx.db
      .updateTable('clause')
      .set({ droppedAt: tx.clock(), droppedBy: memberOf(tx.actor) })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', clauseId)
      .execute();
    await remember(tx, 'charters.clause_dropped', { charterId: charter.id, clauseId });
  });
}
