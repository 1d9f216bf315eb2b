import type { Context, Tx } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import type { Localized } from '../../../platform/localized/index.ts';
import { everyTie, threadOf } from '../../../platform/thread/index.ts';
import { mayRead } from '../rules/deck/card.ts';
import { groundless, keyOf, unanswered, walk, type Knot, type Tie, type Walk } from '../rules/thread.ts';
import { onlookerOf } from './deck/read.ts';
import { decks } from './deck/rows.ts';
import { asText } from './json.ts';
import { prioritiesOf, rankings } from './rank/rows.ts';
import { conversations } from './talk/rows.ts';
import { cardsById, statementsById, themesOf } from './theme/page.ts';
import { priorities } from './rank/rows.ts';
import { themes } from './theme/themes.ts';

/** A knot of this room as it can be shown. `page` is where it is read; words that may not be read are null. */
export type OwnStrand = Knot & { text: Localized | null; page: string | null; label: string | null };

/** Everything that leads to a knot and everything that was built on it. */
export const walkFrom = (context: Context, knot: Knot): Promise<Walk> =>
  read(context, async (tx) => walk(await threadOf(tx, knot), knot));

/** How the knots of this room read: cards, statements, themes, priorities, decks and conversations. */
export async function strandsOfSense(tx: Tx, knots: readonly Knot[]): Promise<OwnStrand[]> {
  const ids = (kind: string) => [...new Set(knots.filter((knot) => knot.kind === kind).map(({ id }) => id))];
  return [
    ...(await cardStrands(tx, ids('card'))),
    ...(await statementsById(tx, ids('statement'))).map(({ id, text, conversationId }) =>
      strand('statement', id, text, conversationId)
    ),
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
  return rows.map(({ id, question }) => strand(kind, id, asText(question), id));
}

export type LooseEnds = {
  themes: {
    id: string;
    name: Localized;
    silent: { id: string; name: Localized }[];
    answered: boolean;
    grounded: boolean;
  }[];
  priorities: { id: string; rankingId: string; text: Localized; answered: boolean }[];
  /** The same for kinds of other rooms: knots that rest on nothing (clauses), with what the thread says of them. */
  groundless: Knot[];
};

/** What a theme is answered by, and what it rests on. Rooms that come later bring more of both. */
export type Ends = { answers: readonly string[]; grounds: readonly string[]; needGrounds: readonly string[] };

/** What still hangs loose in the community: themes nobody answered, groups without voice, what rests on nothing. */
export function looseEnds(context: Context, { answers, grounds, needGrounds }: Ends): Promise<LooseEnds> {
  return read(context, async (tx) => {
    const ties = await everyTie(tx, MOST_TIES);
    const pages = await themesOf(tx);
    const knots = pages.map(({ theme }) => ({ kind: 'theme', id: theme.id }));
    const open = new Set(unanswered(knots, ties, answers).map(keyOf));
    const loose = new Set(groundless(knots, ties, grounds).map(keyOf));
    return {
      themes: pages.map(({ theme, groups }) => ({
        ...{ id: theme.id, name: theme.name },
        silent: groups.filter(({ heard }) => !heard).map(({ id, name }) => ({ id, name })),
        answered: !open.has(keyOf({ kind: 'theme', id: theme.id })),
        grounded: !loose.has(keyOf({ kind: 'theme', id: theme.id }))
      })),
      priorities: await settledIn(tx, ties, answers),
      groundless: groundless(knotsIn(ties, needGrounds), ties, grounds)
    };
  });
}

/** Priorities of rankings that are settled, and whether something was built on each. */
async function settledIn(tx: Tx, ties: Tie[], answers: readonly string[]): Promise<LooseEnds['priorities']> {
  const settled = await rankings(tx).where('settledAt', 'is not', null).execute();
  const items = (await Promise.all(settled.map(({ id }) => prioritiesOf(tx, id)))).flat();
  const open = new Set(
    unanswered(
      items.map(({ id }) => ({ kind: 'priority', id })),
      ties,
      answers
    ).map(({ id }) => id)
  );
  return items.map(({ id, rankingId, text }) => ({ id, rankingId, text, answered: !open.has(id) }));
}

const knotsIn = (ties: Tie[], kinds: readonly string[]): Knot[] => {
  const knots = ties.flatMap(({ from, to }) => [from, to]).filter(({ kind }) => kinds.includes(kind));
  return [...new Map(knots.map((knot) => [keyOf(knot), knot])).values()];
};

const MOST_TIES = 20_000;
