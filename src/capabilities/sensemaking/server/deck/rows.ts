import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { may as allowed } from '../../../../platform/policy/index.ts';
import type { Card, CardKind, ConsentScope, Facts } from '../../rules/deck/card.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { asText, asTextIfAny } from '../json.ts';

export type Deck = {
  id: string;
  title: Localized;
  about: Localized | null;
  begunAt: Date;
  number: number | null;
};

/** A deck: published ones are for everybody, drafts for those who prepare or present. */
export async function deckOf(tx: Tx, id: string): Promise<Deck> {
  const row = await decks(tx).where('deck.id', '=', id).executeTakeFirst();
  if (!row || (row.number === null && !seesDrafts(tx))) throw problems.no_such_deck();
  return deckFrom(row);
}

export const seesDrafts = (tx: Tx): boolean => allowed(tx, may.prepare) || allowed(tx, may.present);

/** Held still while a command changes it. */
export async function lockDeck(tx: Tx, id: string): Promise<Deck> {
  const held = await tx.db
    .selectFrom('deck')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!held) throw problems.no_such_deck();
  return deckOf(tx, id);
}

/** Decks that were not put away, with the number of their latest version. */
export const decks = (tx: Tx) =>
  tx.db
    .selectFrom('deck')
    .select(['deck.id', 'deck.title', 'deck.about', 'deck.begunAt'])
    .select((eb) =>
      eb
        .selectFrom('deckVersion')
        .select((of) => of.fn.max('number').as('number'))
        .whereRef('deckVersion.communityId', '=', 'deck.communityId')
        .whereRef('deckVersion.deckId', '=', 'deck.id')
        .as('number')
    )
    .where('deck.communityId', '=', communityOf(tx).id)
    .where('deck.putAwayAt', 'is', null);

export type DeckRow = Awaited<ReturnType<ReturnType<typeof decks>['execute']>>[number];
export const deckFrom = ({ title, about, ...row }: DeckRow): Deck => ({
  ...row,
  title: asText(title),
  about: asTextIfAny(about)
});

/** Every card with its face of a revision: the newest, unless a version says which. */
export const cards = (tx: Tx) =>
  tx.db
    .selectFrom('card')
    .leftJoin('quoteConsent', (join) =>
      join
        .onRef('quoteConsent.communityId', '=', 'card.communityId')
        .onRef('quoteConsent.id', '=', 'card.consentId')
    )
    .innerJoin('cardFace', (join) =>
      join.onRef('cardFace.communityId', '=', 'card.communityId').onRef('cardFace.cardId', '=', 'card.id')
    )
    .select(['card.id', 'card.deckId', 'card.kind', 'card.findingId', 'card.takenOutAs'])
    .select(['cardFace.revision', 'cardFace.words', 'cardFace.facts'])
    .select(['quoteConsent.scope', 'quoteConsent.memberId as consentBy'])
    .where('card.communityId', '=', communityOf(tx).id);

export type CardRow = Awaited<ReturnType<ReturnType<typeof cards>['execute']>>[number] & { position: number };
export const cardFrom = (row: CardRow): Card => ({
  id: row.id,
  deckId: row.deckId,
  kind: row.kind as CardKind,
  position: row.position,
  revision: row.revision,
  words: asTextIfAny(row.words),
  facts: row.facts as unknown as Facts,
  scope: row.scope as ConsentScope | null,
  consentBy: row.consentBy,
  findingId: row.findingId,
  takenOut: row.takenOutAs as Card['takenOut']
});

/** The cards as they are being prepared, without those taken out. */
export async function draftOf(tx: Tx, deckId: string): Promise<Card[]> {
  const rows = await cards(tx)
    .select('card.position')
    .whereRef('cardFace.revision', '=', 'card.revision')
    .where('card.deckId', '=', deckId)
    .where('card.takenOutAt', 'is', null)
    .orderBy('card.position')
    .orderBy('card.id')
    .execute();
  return rows.map((row, at) => ({ ...cardFrom(row), position: at + 1 }));
}

/** The cards of a version, in its order. A card whose consent was withdrawn keeps its place, without its words. */
export async function versionOf(tx: Tx, deckId: string, number: number): Promise<Card[]> {
  const rows = await cards(tx)
    .innerJoin('deckVersionCard as shown', (join) =>
      join
        .onRef('shown.communityId', '=', 'card.communityId')
        .onRef('shown.cardId', '=', 'card.id')
        .onRef('shown.revision', '=', 'cardFace.revision')
    )
    .select('shown.position')
    .where('shown.deckId', '=', deckId)
    .where('shown.number', '=', number)
    .orderBy('shown.position')
    .execute();
  return rows.map(cardFrom);
}

/** One card as it reads now. */
export async function cardOf(tx: Tx, id: string): Promise<Card> {
  const row = await cards(tx)
    .select('card.position')
    .whereRef('cardFace.revision', '=', 'card.revision')
    .where('card.id', '=', id)
    .executeTakeFirst();
  if (!row) throw problems.no_such_card();
  await deckOf(tx, row.deckId);
  return cardFrom(row);
}
