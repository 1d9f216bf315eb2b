import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { announce } from '../../../../platform/live/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { namesById } from '../../../people/server/index.ts';
import type { ConsentScope, ConsentWay } from '../../rules/deck/card.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { worded, type Texts } from '../../rules/worded.ts';
import { change, layCard } from './prepare.ts';
import { cardOf, lockDeck } from './rows.ts';

export type Consent = {
  id: string;
  /** A member, or what to call somebody who is not on the roll; that is never shown. */
  memberId: string | null;
  givenBy: string | null;
  scope: ConsentScope;
  how: ConsentWay;
  givenOn: string;
};
/** `said` is how the person wants to be called. */
export type NewQuote = { id: string; deckId: string; words: Texts; said: Texts; consent: Consent };

/** A story or a quote, with the consent of whoever told it. Without one there is no card. */
export function addQuote(
  context: Context,
  { id, deckId, words, said, consent }: NewQuote
): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    await lockDeck(tx, deckId);
    const who = consent.memberId
      ? { memberId: consent.memberId, givenBy: null }
      : { memberId: null, givenBy: consent.givenBy?.trim() };
    if (!who.memberId && !who.givenBy) throw problems.consent_missing();
    if (who.memberId && !(await namesById(tx, [who.memberId])).size) throw problems.consent_missing();
    const { id: consentId, scope, how, givenOn } = consent;
    await insertOnce(tx, 'quoteConsent', {
      ...{ communityId: communityOf(tx).id, id: consentId, ...who, scope, how, givenOn },
      notedAt: tx.clock(),
      notedBy: memberOf(tx.actor)
    });
    await layCard(tx, { id, deckId, kind: 'quote', consentId }, worded(null, words, tx.locale), {
      said: worded(null, said, tx.locale)
    });
    return { id };
  });
}

/** Takes a consent back: the words are gone everywhere, in every version, at once. The place of the card stays, empty. */
export function withdrawConsent(context: Context, cardId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.seeInside);
    const { consentBy, takenOut, kind, deckId } = await cardOf(tx, cardId);
    allow(tx, may.withdraw, consentBy ?? undefined);
    await lockDeck(tx, deckId);
    if (kind !== 'quote') throw problems.consent_missing();
    if (takenOut === 'withdrawn') return;
    await forgetWords(tx, cardId);
    await change(tx, cardId, { takenOutAt: tx.clock(), takenOutAs: 'withdrawn' });
    await remember(tx, 'sensemaking.consent_withdrawn', { cardId });
    await announce(tx, `deck/${deckId}`);
  });
}

async function forgetWords(tx: Tx, cardId: string): Promise<void> {
  const community = communityOf(tx).id;
  await tx.db
    .updateTable('quoteConsent')
    .set({ withdrawnAt: tx.clock(), withdrawnBy: memberOf(tx.actor) })
    .set((eb) => ({ givenBy: eb.case().when('memberId', 'is', null).then('—').else(null).end() }))
    .where('communityId', '=', community)
    .where('id', '=', (eb) =>
      eb
        .selectFrom('card')
        .select('consentId')
        .where('communityId', '=', community)
        .where('card.id', '=', cardId)
    )
    .execute();
  await tx.db
    .updateTable('cardFace')
    .set({ words: null, facts: '{}' })
    .where('communityId', '=', community)
    .where('cardId', '=', cardId)
    .execute();
}
