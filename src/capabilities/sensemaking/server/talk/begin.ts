import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { newAnonymousId } from '../../../../platform/ids/index.ts';
import { link } from '../../../../platform/thread/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import type { LookedOver, OpenTo } from '../../rules/talk/conversation.ts';
import { worded, type Texts } from '../../rules/worded.ts';
import { deckOf } from '../deck/rows.ts';
import { json } from '../json.ts';
import { today } from '../nobody.ts';
import { waitAnew } from './priorities.ts';
import { lockConversation } from './rows.ts';

export type NewConversation = {
  id: string;
  question: Texts;
  about: Texts;
  openTo: OpenTo;
  lookedOver: LookedOver;
  /** The deck it answers. */
  deckId?: string | null;
  /** A few statements to begin with, each in the languages at hand. */
  seeds: Texts[];
};

/** Opens a conversation with its question. Sent twice it is one. */
export function beginConversation(context: Context, begun: NewConversation): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    const { id, openTo, lookedOver, deckId = null } = begun;
    const question = worded(null, begun.question, tx.locale);
    if (!question) throw problems.words_missing();
    if (deckId) await deckOf(tx, deckId);
    const added = await insertOnce(tx, 'conversation', {
      ...{ communityId: communityOf(tx).id, id, openTo, lookedOver, deckId },
      question: JSON.stringify(question),
      about: json(worded(null, begun.about, tx.locale)),
      begunAt: tx.clock(),
      begunBy: memberOf(tx.actor)
    });
    if (!added) return { id };
    if (deckId)
      await link(tx, { kind: 'deck', id: deckId }, 'is_talked_over_in', { kind: 'conversation', id });
    await addSeeds(tx, id, begun.seeds);
    await remember(tx, 'sensemaking.conversation_begun', { conversationId: id });
    return { id };
  });
}

/** Adds statements of those who look after the conversation. They carry no author, and are shown at once. */
export function seedStatements(context: Context, conversationId: string, seeds: Texts[]): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    const { closedAt } = await lockConversation(tx, conversationId);
    if (closedAt) throw problems.conversation_closed();
    await addSeeds(tx, conversationId, seeds);
    await remember(tx, 'sensemaking.statements_seeded', { conversationId });
  });
}

async function addSeeds(tx: Tx, conversationId: string, seeds: Texts[]): Promise<void> {
  const texts = seeds.flatMap((seed) => worded(null, seed, tx.locale) ?? []);
  if (!texts.length) return;
  const first = await nextNumber(tx, conversationId);
  const row = { communityId: communityOf(tx).id, conversationId, state: 'shown', day: today(tx) };
  await tx.db
    .insertInto('statement')
    .values(
      texts.map((text, at) => ({
        ...row,
        id: newAnonymousId(),
        number: first + at,
        text: JSON.stringify(text)
      }))
    )
    .execute();
  await waitAnew(tx, conversationId);
}

/** The number of the next statement; the conversation has to be held still. */
export async function nextNumber(tx: Tx, conversationId: string): Promise<number> {
  const { last } = await tx.db
    .selectFrom('statement')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('communityId', '=', communityOf(tx).id)
    .where('conversationId', '=', conversationId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** Closes a conversation: nobody votes or writes any more. */
export function closeConversation(context: Context, conversationId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    const { closedAt } = await lockConversation(tx, conversationId);
    if (closedAt) return;
    await tx.db
      .updateTable('conversation')
      .set({ closedAt: tx.clock() })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', conversationId)
      .execute();
    await remember(tx, 'sensemaking.conversation_closed', { conversationId });
  });
}
