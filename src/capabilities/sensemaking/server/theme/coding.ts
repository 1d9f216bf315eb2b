import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { link } from '../../../../platform/thread/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import type { Source, SourceKind } from '../../rules/theme/coding.ts';
import { worded, type Texts } from '../../rules/worded.ts';
import { asText, json } from '../json.ts';
import { passagesFrom } from './passages.ts';

export type Coding = {
  id: string;
  title: Localized;
  sourceKind: SourceKind;
  sourceId: string;
  begunAt: Date;
  closedAt: Date | null;
};
export type NewCoding = { id: string; title: Texts; source: Source };

/** Lays out the passages of a deck, a conversation or a question for coders. What comes later is another coding. */
export function beginCoding(context: Context, { id, title, source }: NewCoding): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.code);
    const words = worded(null, title, tx.locale);
    if (!words) throw problems.words_missing();
    const passages = await passagesFrom(tx, source);
    if (!passages.length) throw problems.passages_missing();
    const community = communityOf(tx).id;
    const row = {
      communityId: community,
      id,
      title: JSON.stringify(words),
      sourceKind: source.kind,
      sourceId: source.id,
      sourceQuestion: source.kind === 'survey_question' ? source.question! : null
    };
    if (!(await insertOnce(tx, 'coding', { ...row, begunAt: tx.clock(), begunBy: memberOf(tx.actor) })))
      return { id };
    await tx.db
      .insertInto('passage')
      .values(
        passages.map((passage, at) => ({ ...passage, communityId: community, codingId: id, number: at + 1 }))
      )
      .execute();
    await remember(tx, 'sensemaking.coding_begun', { codingId: id, passages: passages.length });
    return { id };
  });
}

/** What the thread calls the places that passages come from. */
const KNOTS = { deck: 'deck', conversation: 'conversation', survey_question: 'survey' } as const;

export type NewCode = { id: string; name: Texts; meaning: Texts };

/** A new code, in the words of whoever needs it; it can be given to any passage from now on. */
export function addCode(context: Context, codingId: string, { id, name, meaning }: NewCode): Promise<void> {
  return within(context, codingId, async (tx, { sourceKind, sourceId }) => {
    const words = worded(null, name, tx.locale);
    if (!words) throw problems.words_missing();
    const added = await insertOnce(tx, 'code', {
      ...{ communityId: communityOf(tx).id, id, codingId, name: JSON.stringify(words) },
      meaning: json(worded(null, meaning, tx.locale)),
      addedAt: tx.clock(),
      addedBy: memberOf(tx.actor)
    });
    if (!added) return;
    const source = { kind: KNOTS[sourceKind], id: sourceId };
    await link(tx, source, 'is_read_as', { kind: 'code', id });
    await remember(tx, 'sensemaking.code_added', { codingId, codeId: id });
  });
}

/** One coder's reading of one passage: all its codes at once, or none. Read again, it is this reading that counts. */
export function readPassage(
  context: Context,
  codingId: string,
  number: number,
  codeIds: string[]
): Promise<void> {
  return within(context, codingId, async (tx) => {
    const coderId = memberOf(tx.actor)!;
    const key = { communityId: communityOf(tx).id, codingId, number, coderId };
    const passage = await tx.db
      .selectFrom('passage')
      .select('number')
      .where('communityId', '=', key.communityId)
      .where('codingId', '=', codingId)
      .where('number', '=', number)
      .executeTakeFirst();
    if (!passage) throw problems.no_such_coding();
    await tx.db
      .deleteFrom('passageReading')
      .where('communityId', '=', key.communityId)
      .where('codingId', '=', codingId)
      .where('number', '=', number)
      .where('coderId', '=', coderId)
      .execute();
    await tx.db
      .insertInto('passageReading')
      .values({ ...key, at: tx.clock() })
      .execute();
    const known = (await codesOf(tx, codingId)).map(({ id }) => id).filter((id) => codeIds.includes(id));
    if (known.length)
      await tx.db
        .insertInto('passageCode')
        .values(known.map((codeId) => ({ ...key, codeId })))
        .execute();
    await remember(tx, 'sensemaking.passage_read', { codingId, number });
  });
}

/** Ends the coding: from here on its codes only merge into themes. */
export function closeCoding(context: Context, codingId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    const { closedAt } = await codingOf(tx, codingId);
    if (closedAt) return;
    await tx.db
      .updateTable('coding')
      .set({ closedAt: tx.clock() })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', codingId)
      .execute();
    await remember(tx, 'sensemaking.coding_closed', { codingId });
  });
}

function within<T>(
  context: Context,
  codingId: string,
  work: (tx: Tx, coding: Coding) => Promise<T>
): Promise<T> {
  return transact(context, async (tx) => {
    allow(tx, may.code);
    const coding = await codingOf(tx, codingId);
    if (coding.closedAt) throw problems.coding_closed();
    return work(tx, coding);
  });
}

export async function codingOf(tx: Tx, id: string): Promise<Coding> {
  const row = await codings(tx).where('id', '=', id).executeTakeFirst();
  if (!row) throw problems.no_such_coding();
  return codingFrom(row);
}

export const codings = (tx: Tx) =>
  tx.db
    .selectFrom('coding')
    .select(['id', 'title', 'sourceKind', 'sourceId', 'begunAt', 'closedAt'])
    .where('communityId', '=', communityOf(tx).id);

type Row = Awaited<ReturnType<ReturnType<typeof codings>['execute']>>[number];
export const codingFrom = ({ title, sourceKind, ...row }: Row): Coding => ({
  ...row,
  title: asText(title),
  sourceKind: sourceKind as SourceKind
});

export type Code = { id: string; name: Localized; meaning: Localized | null; themeId: string | null };

export async function codesOf(tx: Tx, codingId: string): Promise<Code[]> {
  const rows = await tx.db
    .selectFrom('code')
    .select(['id', 'name', 'meaning', 'themeId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('codingId', '=', codingId)
    .orderBy('addedAt')
    .orderBy('id')
    .execute();
  return rows.map(({ name, meaning, ...row }) => ({
    ...row,
    name: asText(name),
    meaning: meaning as unknown as Localized | null
  }));
}
