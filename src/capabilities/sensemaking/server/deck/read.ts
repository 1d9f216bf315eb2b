import type { Context, Tx } from '../../../../platform/context/index.ts';
import { communityOf } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { isMember } from '../../../../platform/policy/index.ts';
import { cardFor, type Card, type Onlooker } from '../../rules/deck/card.ts';
import { problems } from '../../rules/problems.ts';
import { answerCounts } from './answers.ts';
import { deckFrom, deckOf, decks, draftOf, seesDrafts, versionOf, type Deck } from './rows.ts';

export type DeckLine = Deck & { cards: number };
export type CardSeen = Card & { closed: boolean; answers: number };
export type DeckSeen = {
  deck: Deck;
  cards: CardSeen[];
  versions: { number: number; publishedAt: Date }[];
  draft: boolean;
};

/** The decks of the community, the latest first; drafts only for those who prepare. */
export function decksOf(context: Context): Promise<DeckLine[]> {
  return read(context, async (tx) => {
    const rows = await decks(tx).orderBy('deck.begunAt', 'desc').orderBy('deck.id').limit(100).execute();
    const shown = rows.filter(({ number }) => number !== null || seesDrafts(tx)).map(deckFrom);
    return Promise.all(shown.map(async (deck) => ({ ...deck, cards: (await cardsNow(tx, deck)).length })));
  });
}

const cardsNow = (tx: Tx, { id, number }: Deck): Promise<Card[]> =>
  number === null ? draftOf(tx, id) : versionOf(tx, id, number);

/** A deck as this reader may have it: its draft, or one of its versions, the latest unless told. */
export function deckSeen(
  context: Context,
  deckId: string,
  asked: { draft?: boolean; number?: number } = {}
): Promise<DeckSeen> {
  return read(context, async (tx) => {
    const deck = await deckOf(tx, deckId);
    const draft = (asked.draft || deck.number === null) && seesDrafts(tx);
    const number = asked.number ?? deck.number;
    if (!draft && (number === null || number > deck.number!)) throw problems.no_such_deck();
    const cards = draft ? await draftOf(tx, deckId) : await versionOf(tx, deckId, number!);
    const counts = await answerCounts(
      tx,
      cards.map(({ id }) => id)
    );
    const seen = cards.map((card) => ({
      ...cardFor(card, onlookerOf(tx)),
      answers: counts.get(card.id) ?? 0
    }));
    return { deck, draft, cards: seen, versions: await versionsOf(tx, deckId) };
  });
}

/** Those who prepare a deck read every card of it; what is told in the room only is not for members at home. */
export const onlookerOf = (tx: Tx): Onlooker =>
  seesDrafts(tx) ? 'room' : isMember(tx.actor) ? 'members' : 'everybody';

const versionsOf = (tx: Tx, deckId: string) =>
  tx.db
    .selectFrom('deckVersion')
    .select(['number', 'publishedAt'])
    .where('communityId', '=', communityOf(tx).id)
    .where('deckId', '=', deckId)
    .orderBy('number', 'desc')
    .execute();
