import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Card, Facts, SourceFacts } from '../../rules/deck/card.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { worded, type Texts } from '../../rules/worded.ts';
import { json } from '../json.ts';
import { cardOf, draftOf, lockDeck } from './rows.ts';

/** Begins a deck, or words it anew. Sent twice it is one. */
export function writeDeck(
  context: Context,
  deck: { id: string; title: Texts; about: Texts }
): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    const before = await tx.db
      .selectFrom('deck')
      .select(['title', 'about'])
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', deck.id)
      .forUpdate()
      .executeTakeFirst();
    const title = worded((before?.title ?? null) as Localized | null, deck.title, tx.locale);
    if (!title) throw problems.words_missing();
    const about = worded((before?.about ?? null) as Localized | null, deck.about, tx.locale);
    await keep(tx, deck.id, { title: JSON.stringify(title), about: json(about) });
    await remember(tx, 'sensemaking.deck_written', { deckId: deck.id });
    return { id: deck.id };
  });
}

const keep = (tx: Tx, id: string, words: { title: string; about: string | null }) =>
  tx.db
    .insertInto('deck')
    .values({
      communityId: communityOf(tx).id,
      id,
      ...words,
      begunAt: tx.clock(),
      begunBy: memberOf(tx.actor)
    })
    .onConflict((conflict) => conflict.columns(['communityId', 'id']).doUpdateSet(words))
    .execute();

/** Puts a whole deck away; what was published can no longer be found, and the answers stay. */
export function putDeckAway(context: Context, deckId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    await lockDeck(tx, deckId);
    await tx.db
      .updateTable('deck')
      .set({ putAwayAt: tx.clock() })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', deckId)
      .execute();
    await remember(tx, 'sensemaking.deck_put_away', { deckId });
  });
}

export type NewSource = { id: string; deckId: string; words: Texts; facts: SourceFacts };

/** A card from somebody else's data: who, which year, which place, how sure. */
export function addSource(
  context: Context,
  { id, deckId, words, facts }: NewSource
): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    await lockDeck(tx, deckId);
    if (!facts.source.trim()) throw problems.source_missing();
    await layCard(tx, { id, deckId, kind: 'source' }, worded(null, words, tx.locale), facts);
    return { id };
  });
}

type NewCard = Pick<Card, 'id' | 'deckId' | 'kind'> & { findingId?: string; consentId?: string };

/** Lays a card at the end of the deck. True when it was not there already. */
export async function layCard(
  tx: Tx,
  card: NewCard,
  words: Localized | null,
  facts: Facts
): Promise<boolean> {
  if (!words) throw problems.words_missing();
  const [community, by] = [communityOf(tx).id, memberOf(tx.actor)];
  const position = ((await draftOf(tx, card.deckId)).at(-1)?.position ?? 0) + 1;
  const row = { ...card, communityId: community, position, revision: 1, addedAt: tx.clock(), addedBy: by };
  if (!(await insertOnce(tx, 'card', row))) return false;
  await layFace(tx, card.id, 1, words, facts);
  await remember(tx, 'sensemaking.card_added', { deckId: card.deckId, cardId: card.id, kind: card.kind });
  return true;
}

export const layFace = (tx: Tx, cardId: string, revision: number, words: Localized, facts: Facts) =>
  tx.db
    .insertInto('cardFace')
    .values({
      ...{ communityId: communityOf(tx).id, cardId, revision },
      words: JSON.stringify(words),
      facts: JSON.stringify(facts),
      wordedAt: tx.clock(),
      wordedBy: memberOf(tx.actor)
    })
    .execute();

export type Rewording = { cardId: string; seen: number; words: Texts; facts?: Facts };

/** Words a card anew. Versions that were published keep what they showed; the next one shows this. */
export function rewordCard(context: Context, { cardId, seen, words, facts }: Rewording): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    const card = await held(tx, cardId);
    if (card.takenOut) throw problems.card_taken_out();
    if (card.revision !== seen) throw problems.changed_meanwhile();
    const next = worded(card.words, words, tx.locale);
    if (!next) throw problems.words_missing();
    // What a survey found is the survey's to say: only its translation can be mended here.
    const kept = card.kind === 'finding' ? card.facts : { ...card.facts, ...facts };
    await layFace(tx, cardId, seen + 1, next, kept);
    await change(tx, cardId, { revision: seen + 1 });
    await remember(tx, 'sensemaking.card_reworded', { cardId, revision: seen + 1 });
  });
}

/** Moves a card one place toward the front or the end. */
export function moveCard(context: Context, cardId: string, by: -1 | 1): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    const { deckId } = await held(tx, cardId);
    const order = (await draftOf(tx, deckId)).map(({ id }) => id);
    const from = order.indexOf(cardId);
    const to = Math.min(order.length - 1, Math.max(0, from + by));
    order.splice(to, 0, ...order.splice(from, 1));
    for (const [at, id] of order.entries()) await change(tx, id, { position: at + 1 });
    await remember(tx, 'sensemaking.card_moved', { deckId, cardId });
  });
}

/** Takes a card out of the deck. It enters no new version; what was published stays as it was. */
export function removeCard(context: Context, cardId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    const { takenOut, deckId } = await held(tx, cardId);
    if (takenOut) return;
    await change(tx, cardId, { takenOutAt: tx.clock(), takenOutAs: 'removed' });
    await remember(tx, 'sensemaking.card_removed', { deckId, cardId });
  });
}

async function held(tx: Tx, cardId: string): Promise<Card> {
  const { deckId } = await cardOf(tx, cardId);
  await lockDeck(tx, deckId);
  return cardOf(tx, cardId);
}

type Change = {
  revision?: number;
  position?: number;
  takenOutAt?: Date;
  takenOutAs?: 'removed' | 'withdrawn';
};
export const change = (tx: Tx, cardId: string, row: Change) =>
  tx.db
    .updateTable('card')
    .set(row)
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', cardId)
    .execute();
