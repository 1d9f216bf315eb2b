import { may } from '#capabilities/sensemaking';
import {
  conversationsOf,
  deckSeen,
  decksOf,
  statementsIn,
  themePage
} from '#capabilities/sensemaking/server';
import type { Context, Tx } from '#platform/context';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { inLanguage, reading } from '#platform/localized';
import { may as can } from '#platform/policy';

/** A theme with what it rests on; for those who prepare, also what could be tied to it. */
export const themeView = (context: Context, id: string) =>
  read(context, async (tx) => {
    const { theme, cards, statements, codes, voices, groups, heard } = await themePage(tx, id);
    const prepares = can(tx, may.prepare);
    return {
      ...{ id, voices, heard, prepares, fresh: newId() },
      name: reading(theme.name, tx.locale),
      story: theme.story && reading(theme.story, tx.locale),
      cards: cards.map((card) => ({ ...card, consentBy: null })),
      statements: statements.map(({ text, ...one }) => ({ ...one, ...reading(text, tx.locale) })),
      codes: codes.map((code) => ({ id: code.id, name: reading(code.name, tx.locale) })),
      groups: groups.map((group) => ({ ...group, name: reading(group.name, tx.locale) })),
      offers: prepares ? await offersFor(tx, new Set([...cards, ...statements].map((one) => one.id))) : []
    };
  });

/** Cards and statements that could speak for the theme, with what they say. */
async function offersFor(tx: Tx, tied: Set<string>) {
  const decks = (await decksOf(tx)).filter(({ number }) => number !== null).slice(0, 6);
  const seen = await Promise.all(decks.map(({ id }) => deckSeen(tx, id)));
  const cards = seen.flatMap((deck) => deck.cards).filter(({ words, id }) => words && !tied.has(id));
  const talks = (await conversationsOf(tx)).slice(0, 4);
  const said = (await Promise.all(talks.map(({ id }) => statementsIn(tx, id, 'shown'))))
    .flat()
    .filter(({ id }) => !tied.has(id));
  return [
    ...cards.map(({ id, words }) => ({ value: `card ${id}`, label: inLanguage(words!, tx.locale) })),
    ...said.map(({ id, text }) => ({ value: `statement ${id}`, label: inLanguage(text, tx.locale) }))
  ];
}
