import { communityOf, type Tx } from '../../../platform/context/index.ts';
import type { Localized } from '../../../platform/localized/index.ts';
import { isMember, may as can } from '../../../platform/policy/index.ts';
import { mayRead } from '../rules/deck/card.ts';
import { inFives, THRESHOLD } from '../rules/few.ts';
import { may } from '../rules/policy.ts';
import { voices } from '../rules/theme/coding.ts';
import type { Knot } from '../rules/thread.ts';
import { onlookerOf } from './deck/read.ts';
import { decks } from './deck/rows.ts';
import { asText } from './json.ts';
import { priorities } from './rank/rows.ts';
import { conversations } from './talk/rows.ts';
import { readingsOf } from './theme/desk.ts';
import { cardsById, statementsById } from './theme/page.ts';
import { themes } from './theme/themes.ts';

/** A knot of this room as it can be shown. `page` is where it is read; words that may not be read are null. */
export type OwnStrand = Knot & { text: Localized | null; page: string | null; label: string | null };

/** How the knots of this room read: cards, statements, codes, themes, priorities, decks and conversations. */
export async function strandsOfSense(tx: Tx, knots: readonly Knot[]): Promise<OwnStrand[]> {
  const ids = (kind: string) => [...new Set(knots.filter((knot) => knot.kind === kind).map(({ id }) => id))];
  return [
    ...(await cardStrands(tx, ids('card'))),
    ...(await statementsById(tx, ids('statement'))).map(({ id, text, conversationId }) =>
      strand('statement', id, text, conversationId)
    ),
    ...(await codeStrands(tx, ids('code'))),
    ...(await rowsIn(tx, 'theme', ids('theme'))),
    ...(await rowsIn(tx, 'priority', ids('priority'))),
    ...(await rowsIn(tx, 'deck', ids('deck'))),
    ...(await rowsIn(tx, 'conversation', ids('conversation')))
  ];
}

const strand = (kind: string, id: string, text: Localized | null, page: string | null): OwnStrand => ({
  kind,
  id,
  text,
  page,
  label: null
});

async function cardStrands(tx: Tx, ids: string[]): Promise<OwnStrand[]> {
  const found = await cardsById(tx, ids);
  return found.map((card) => ({
    ...strand(
      'card',
      card.id,
      mayRead(card, onlookerOf(tx)) ? card.words : null,
      `${card.deckId}/cards/${card.id}`
    ),
    label: card.kind
  }));
}

/** What coders found, and in about how many passages: never whose, and nothing of what few said. */
async function codeStrands(tx: Tx, ids: string[]): Promise<OwnStrand[]> {
  if (!ids.length) return [];
  const rows = await tx.db
    .selectFrom('code')
    .select(['id', 'name', 'codingId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('id', 'in', ids)
    .execute();
  return Promise.all(
    rows.map(async ({ id, name, codingId }) => {
      const many = voices(await readingsOf(tx, codingId), new Set([id])).length;
      const label = many < THRESHOLD ? null : String(inFives(many));
      return { ...strand('code', id, asText(name), can(tx, may.code) ? codingId : null), label };
    })
  );
}

async function rowsIn(
  tx: Tx,
  kind: 'theme' | 'priority' | 'deck' | 'conversation',
  ids: string[]
): Promise<OwnStrand[]> {
  if (!ids.length) return [];
  if (kind === 'theme')
    return (await themes(tx).where('id', 'in', ids).execute()).map(({ id, name }) =>
      strand(kind, id, asText(name), id)
    );
  if (kind === 'priority')
    return (await priorities(tx).where('id', 'in', ids).execute()).map(({ id, text, rankingId }) =>
      strand(kind, id, asText(text), rankingId)
    );
  if (kind === 'deck')
    return (await decks(tx).where('deck.id', 'in', ids).execute()).map(({ id, title }) =>
      strand(kind, id, asText(title), id)
    );
  const rows = await conversations(tx).where('id', 'in', ids).execute();
  return rows.map(({ id, question, openTo }) => {
    const open = openTo === 'anybody' || isMember(tx.actor) || tx.actor.kind === 'system';
    return strand(kind, id, open ? asText(question) : null, open ? id : null);
  });
}
