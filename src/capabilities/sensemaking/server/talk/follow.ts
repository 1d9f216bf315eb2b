import { asSystem, communityOf, type Context } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import type { Live } from '../../../../platform/live/index.ts';
import type { Locale } from '../../../../platform/localized/index.ts';
import { nearestGroup } from '../../rules/talk/place.ts';
import { pictureNow, type PictureNow } from './picture.ts';

type Tell = (text: string) => void;
type Draw = (now: PictureNow, locale: Locale, nearest: number | null) => string;
/** Somebody before the picture: their language, and the votes by which they find their place on each new one. */
type Onlooker = { locale: Locale; own: Uint8Array; tell: Tell };
type Wall = { onlookers: Set<Onlooker>; stop: () => void };

const walls = new Map<string, Wall>();

/**
 * Calls `tell` with every new picture, drawn by `draw` with the place of whoever looks. However many phones follow, a
 * picture is read once, and drawn once for each language and group. Returns how to stop.
 */
export function followPicture(
  live: Live,
  context: Context,
  { conversationId, own }: { conversationId: string; own: Uint8Array },
  { draw, tell }: { draw: Draw; tell: Tell }
): () => void {
  const onlooker = { locale: context.locale, own, tell };
  const wall = walls.get(conversationId) ?? hangWall(live, asSystem(context), conversationId, draw);
  wall.onlookers.add(onlooker);
  return () => {
    wall.onlookers.delete(onlooker);
    if (wall.onlookers.size) return;
    wall.stop();
    if (walls.get(conversationId) === wall) walls.delete(conversationId);
  };
}

function hangWall(live: Live, context: Context, conversationId: string, draw: Draw): Wall {
  const onlookers: Wall['onlookers'] = new Set();
  const topic = `${communityOf(context).id}/conversation/${conversationId}`;
  const stop = live.watch(topic, () => {
    show(context, conversationId, onlookers, draw).catch((error: unknown) =>
      console.error('A picture fell silent:', error)
    );
  });
  const wall = { onlookers, stop };
  walls.set(conversationId, wall);
  return wall;
}

async function show(
  context: Context,
  conversationId: string,
  onlookers: Wall['onlookers'],
  draw: Draw
): Promise<void> {
  const now = await read(context, (tx) => pictureNow(tx, conversationId));
  const drawn = new Map<string, string>();
  for (const { locale, own, tell } of onlookers) {
    const nearest = nearestGroup(now.picture, now.state, own);
    const key = `${locale} ${nearest}`;
    const text = drawn.get(key) ?? draw(now, locale, nearest);
    drawn.set(key, text);
    tell(text);
  }
}
