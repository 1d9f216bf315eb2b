import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Card } from '../../rules/deck/card.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { renewFindings } from './finding.ts';
import { draftOf, lockDeck, versionOf } from './rows.ts';

/** Publishes the deck as it is now: a new version, which never changes. */
export function publishDeck(context: Context, deckId: string): Promise<{ number: number }> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    const { number: last } = await lockDeck(tx, deckId);
    await renewFindings(tx, deckId);
    const cards = await draftOf(tx, deckId);
    if (!cards.length) throw problems.deck_empty();
    if (last !== null && same(cards, await versionOf(tx, deckId, last))) throw problems.deck_same();
    const number = (last ?? 0) + 1;
    await write(tx, deckId, number, cards);
    await remember(tx, 'sensemaking.deck_published', { deckId, number });
    return { number };
  });
}

const same = (one: Card[], other: Card[]): boolean =>
  one.length === other.length &&
  one.every(({ id, revision }, at) => other[at]!.id === id && other[at]!.revision === revision);

async function write(tx: Tx, deckId: string, number: number, cards: Card[]): Promise<void> {
  const key = { communityId: communityOf(tx).id, deckId, number };
  await tx.db
    .insertInto('deckVersion')
    .values({ ...key, publishedAt: tx.clock(), publishedBy: memberOf(tx.actor) })
    .execute();
  await tx.db
    .insertInto('deckVersionCard')
    .values(cards.map(({ id, revision }, at) => ({ ...key, position: at + 1, cardId: id, revision })))
    .execute();
}
