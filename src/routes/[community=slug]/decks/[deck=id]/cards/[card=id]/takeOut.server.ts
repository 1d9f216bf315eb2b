import { withdrawSource } from '#capabilities/charters/server';
import { withdrawConsent } from '#capabilities/sensemaking/server';
import { asSystem, type Context } from '#platform/context';
import { transact } from '#platform/db';
import { locales } from '#platform/localized';
import { m } from '#platform/words';

/** A consent is taken back: the words leave the decks, and the clauses that rested on them, in one transaction. */
export const takeOutEverywhere = (context: Context, cardId: string): Promise<void> =>
  transact(context, async (tx) => {
    await withdrawConsent(tx, cardId);
    const because = locales.map((locale) => m.sensemaking_withdraw_because({}, { locale })).join(' / ');
    await withdrawSource(asSystem(tx), { kind: 'card', id: cardId }, because);
  });
