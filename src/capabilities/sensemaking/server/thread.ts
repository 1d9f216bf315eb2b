import type { Context, Tx } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import type { Localized } from '../../../platform/localized/index.ts';
import { builtUpon, everyTie, threadOf } from '../../../platform/thread/index.ts';
import { groundless, keyOf, unanswered, walk, type Knot, type Tie, type Walk } from '../rules/thread.ts';
import { prioritiesOf, rankings } from './rank/rows.ts';
import { themesOf } from './theme/page.ts';

/** Everything that leads to a knot and everything that was built on it. */
export const walkFrom = (context: Context, knot: Knot): Promise<Walk> =>
  read(context, async (tx) => walk(await threadOf(tx, knot), knot));

/** Of these knots of one kind, those that something was built on. Public, as the thread is. */
export const builtOn = (context: Context, kind: string, ids: readonly string[]): Promise<Set<string>> =>
  read(context, (tx) => builtUpon(tx, kind, ids));

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
