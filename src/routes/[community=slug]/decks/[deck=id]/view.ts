import { may } from '#capabilities/sensemaking';
import { deckSeen } from '#capabilities/sensemaking/server';
import { dayIn } from '#platform/clock';
import { communityOf, type Context } from '#platform/context';
import { plainDay } from '#platform/dates';
import { reading } from '#platform/localized';
import { may as can } from '#platform/policy';

/** A deck with its cards, as this reader may have it. */
export async function deckView(context: Context, deckId: string, asked: URLSearchParams) {
  const number = Number(asked.get('version')) || undefined;
  const { deck, cards, versions, draft } = await deckSeen(context, deckId, {
    draft: asked.has('draft'),
    number
  });
  const { timeZone } = communityOf(context);
  return {
    id: deck.id,
    title: reading(deck.title, context.locale),
    about: deck.about && reading(deck.about, context.locale),
    cards,
    draft,
    published: deck.number,
    shown: draft ? null : (number ?? deck.number),
    versions: versions.map((one) => ({
      number: one.number,
      day: plainDay(dayIn(timeZone, one.publishedAt), context.locale)
    })),
    may: { prepare: can(context, may.prepare), present: can(context, may.present) }
  };
}
