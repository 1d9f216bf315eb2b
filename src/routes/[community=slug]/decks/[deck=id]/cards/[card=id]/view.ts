import { may, mayRead } from '#capabilities/sensemaking';
import { answersOf, cardOf, deckOf, onlookerOf } from '#capabilities/sensemaking/server';
import type { Context } from '#platform/context';
import { read } from '#platform/db';
import { newAnonymousId } from '#platform/ids';
import { reading } from '#platform/localized';
import { isMember, may as can } from '#platform/policy';

/** One card with everything that was said about it. */
export const cardView = (context: Context, cardId: string) =>
  read(context, async (tx) => {
    const card = await cardOf(tx, cardId);
    const { title } = await deckOf(tx, card.deckId);
    const open = mayRead(card, onlookerOf(tx));
    const { consentBy, ...shown } = card;
    return {
      card: open
        ? { ...shown, consentBy: null, closed: false }
        : { ...shown, consentBy: null, words: null, facts: {}, closed: true },
      deck: reading(title, tx.locale).text,
      answers: open || isMember(tx.actor) ? await answersOf(tx, [cardId]) : [],
      fresh: newAnonymousId(),
      may: {
        answer: isMember(tx.actor) && !card.takenOut,
        paper: can(tx, may.present),
        prepare: can(tx, may.prepare),
        moderate: can(tx, may.moderate),
        withdraw:
          card.kind === 'quote' &&
          card.takenOut !== 'withdrawn' &&
          can(tx, may.withdraw, consentBy ?? undefined)
      }
    };
  });
