import { asSystem, communityOf, type Context } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import type { Live } from '../../../../platform/live/index.ts';
import type { Locale } from '../../../../platform/localized/index.ts';
import { screenOf, type Screen } from './show.ts';

type Tell = (text: string) => void;
type Hall = { tells: Map<Locale, Set<Tell>>; stop: () => void };
type Draw = (screen: Screen, locale: Locale) => string;

/** Answers come in by the dozen: the screens follow at most twice a second. */
const PAUSE = 500;
const halls = new Map<string, Hall>();

/**
 * Calls `tell` with the card before the room, whenever another is turned to or somebody said something about it.
 * However many phones follow, it is read once and drawn once for each language. Returns how to stop.
 */
export function followShowing(
  live: Live,
  context: Context,
  { id, deckId }: Pick<Screen, 'id' | 'deckId'>,
  { draw, tell }: { draw: Draw; tell: Tell }
): () => void {
  const hall = halls.get(id) ?? openHall(live, context, { id, deckId }, draw);
  const tells = hall.tells.get(context.locale) ?? new Set();
  hall.tells.set(context.locale, tells.add(tell));
  return () => {
    tells.delete(tell);
    if ([...hall.tells.values()].some(({ size }) => size)) return;
    hall.stop();
    halls.delete(id);
  };
}

function openHall(
  live: Live,
  context: Context,
  { id, deckId }: Pick<Screen, 'id' | 'deckId'>,
  draw: Draw
): Hall {
  const tells: Hall['tells'] = new Map();
  let waiting: NodeJS.Timeout | null = null;
  const unwatch = live.watch(`${communityOf(context).id}/deck/${deckId}`, () => {
    waiting ??= setTimeout(() => {
      waiting = null;
      broadcast(asSystem(context), id, tells, draw).catch((error: unknown) =>
        console.error('A deck fell silent:', error)
      );
    }, PAUSE);
  });
  const hall = { tells, stop: () => (unwatch(), clearTimeout(waiting ?? undefined)) };
  halls.set(id, hall);
  return hall;
}

async function broadcast(context: Context, id: string, tells: Hall['tells'], draw: Draw): Promise<void> {
  const screen = await read(context, (tx) => screenOf(tx, id));
  for (const [locale, listeners] of tells) {
    if (!listeners.size) continue;
    const text = draw(screen, locale);
    for (const tell of listeners) tell(text);
  }
}
