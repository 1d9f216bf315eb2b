import type { Context, Tx } from '../../../../platform/context/index.ts';
import { insertOnce } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Track } from '../../rules/townhall/workshop.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { atTownHall, keyOf } from './find.ts';
import { nextPosition } from './position.ts';

/** A track: workshops that belong together. With the same id a second try adds nothing. */
export function addTrack(
  context: Context,
  meetingId: string,
  { id, title }: { id: string; title: Localized }
): Promise<void> {
  return atTownHall(context, meetingId, may.prepareTownHall, async (tx) => {
    const position = await nextPosition(tx, 'townHallTrack', meetingId);
    const row = { ...keyOf(tx, meetingId), id, position, title: JSON.stringify(title) };
    if (await insertOnce(tx, 'townHallTrack', row))
      await remember(tx, 'meetings.track_added', { meetingId, trackId: id });
  });
}

export async function tracksOf(tx: Tx, meetingId: string): Promise<Track[]> {
  const rows = await tx.db
    .selectFrom('townHallTrack')
    .select(['id', 'position', 'title'])
    .where((eb) => eb.and(keyOf(tx, meetingId)))
    .orderBy('position')
    .execute();
  return rows as unknown as Track[];
}

export async function refuseStrangeTrack(tx: Tx, meetingId: string, trackId: string): Promise<void> {
  const tracks = await tracksOf(tx, meetingId);
  if (!tracks.some(({ id }) => id === trackId)) throw problems.no_such_item();
}
