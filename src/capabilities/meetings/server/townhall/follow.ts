import { asSystem, communityOf, type Context } from '../../../../platform/context/index.ts';
import type { Live } from '../../../../platform/live/index.ts';
import type { Locale } from '../../../../platform/localized/index.ts';
import { boardOf, type Board } from './questions.ts';

type Tell = (text: string) => void;
type Draw = (board: Board, locale: Locale) => string;
/** Everybody who follows one town hall, and what each of them was told last; the newest drawing in each language. */
type Room = { ears: Map<Locale, Map<Tell, string | null>>; last: Map<Locale, string>; stop: () => void };

const EVERY = 1_000;
const rooms = new Map<string, Room>();

/**
 * Calls `tell` with the questions, drawn by `draw`, whenever they look different. However many phones listen, the
 * board is read once and drawn once per language. Thumbs are not announced one by one: while somebody listens, the
 * room looks once a second, and at once when a question changes.
 */
export function followQuestions(
  live: Live,
  context: Context,
  meetingId: string,
  { draw, tell }: { draw: Draw; tell: Tell }
): () => void {
  const topic = `${communityOf(context).id}/questions/${meetingId}`;
  const room = rooms.get(topic) ?? openRoom(live, topic, asSystem(context), { meetingId, draw });
  const ears = room.ears.get(context.locale) ?? new Map<Tell, string | null>();
  room.ears.set(context.locale, ears.set(tell, null));
  return () => {
    ears.delete(tell);
    if ([...room.ears.values()].some(({ size }) => size)) return;
    room.stop();
    rooms.delete(topic);
  };
}

type Showing = { meetingId: string; draw: Draw };

function openRoom(live: Live, topic: string, context: Context, showing: Showing): Room {
  const room: Room = { ears: new Map(), last: new Map(), stop: () => undefined };
  let looking = false;
  const look = () => {
    if (looking) return;
    looking = true;
    // A database that is away for a moment is asked again in the next second.
    show(room, context, showing)
      .catch((error: unknown) => console.error('The questions fell silent:', error))
      .finally(() => (looking = false));
  };
  const clock = setInterval(look, EVERY).unref();
  const unwatch = live.watch(topic, look);
  room.stop = () => (unwatch(), clearInterval(clock));
  rooms.set(topic, room);
  return room;
}

async function show(room: Room, context: Context, { meetingId, draw }: Showing): Promise<void> {
  const board = await boardOf(context, meetingId);
  for (const [locale, ears] of room.ears) {
    if (!ears.size) continue;
    const text = same(room.last.get(locale), draw(board, locale));
    room.last.set(locale, text);
    for (const [tell, told] of ears) {
      if (told === text) continue;
      ears.set(tell, text);
      tell(text);
    }
  }
}

/** The text from before where nothing changed, so that a thousand comparisons need no reading. */
const same = (before: string | undefined, now: string): string => (before === now ? before : now);
