import { asSystem, communityOf, type Context } from '../../../../platform/context/index.ts';
import type { Live } from '../../../../platform/live/index.ts';
import { locales, type Locale } from '../../../../platform/localized/index.ts';
import { may as allowed } from '../../../../platform/policy/index.ts';
import type { RoomView } from '../../rules/door/view.ts';
import { may } from '../../rules/policy.ts';
import { roomOf, type Shown } from './room.ts';
import { viewOf } from './view.ts';

/** Who hears the same words: members or others, in one language. */
type Audience = `${'inside' | 'outside'}/${Locale}`;
type Tell = (text: string) => void;
type Draw = (view: RoomView, locale: Locale) => string;
type Hall = { audiences: Map<Audience, Set<Tell>>; stop: () => void };

/** A thousand people walk in within a minute: the screens follow at most twice a second. */
const PAUSE = 500;
const halls = new Map<string, Hall>();

/**
 * Calls `tell` with the room, drawn by `draw`, whenever its picture changes. However many phones listen, the room
 * is read once and drawn once per audience. Returns how to stop.
 */
export function followRoom(
  live: Live,
  context: Context,
  meetingId: string,
  { draw, tell }: { draw: Draw; tell: Tell }
): () => void {
  const topic = `${communityOf(context).id}/room/${meetingId}`;
  const hall =
    halls.get(topic) ?? openHall(live, topic, (audiences) => broadcast(audiences, context, meetingId, draw));
  const audience: Audience = `${allowed(context, may.seeNumbers) ? 'inside' : 'outside'}/${context.locale}`;
  const tells = hall.audiences.get(audience) ?? new Set();
  hall.audiences.set(audience, tells.add(tell));
  return () => {
    tells.delete(tell);
    if ([...hall.audiences.values()].some(({ size }) => size)) return;
    hall.stop();
    halls.delete(topic);
  };
}

function openHall(
  live: Live,
  topic: string,
  announceTo: (audiences: Hall['audiences']) => Promise<void>
): Hall {
  const audiences: Hall['audiences'] = new Map();
  let waiting: NodeJS.Timeout | null = null;
  const unwatch = live.watch(topic, () => {
    waiting ??= setTimeout(() => {
      waiting = null;
      // A database that is away for a moment announces itself when it is back: then everybody hears.
      announceTo(audiences).catch((error: unknown) => console.error('A live room fell silent:', error));
    }, PAUSE);
  });
  const hall = { audiences, stop: () => (unwatch(), clearTimeout(waiting ?? undefined)) };
  halls.set(topic, hall);
  return hall;
}

async function broadcast(
  audiences: Hall['audiences'],
  context: Context,
  meetingId: string,
  draw: Draw
): Promise<void> {
  const inside = await roomOf(asSystem(context), meetingId);
  const outside: Shown = { ...inside, picture: null };
  const community = communityOf(context);
  for (const locale of locales)
    for (const [place, shown] of [
      ['inside', inside],
      ['outside', outside]
    ] as const) {
      const tells = audiences.get(`${place}/${locale}`);
      if (!tells?.size) continue;
      const text = draw(viewOf(shown, community, locale), locale);
      for (const tell of tells) tell(text);
    }
}
