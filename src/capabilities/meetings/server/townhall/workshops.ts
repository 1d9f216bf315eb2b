import { instantOf } from '../../../../platform/clock/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import type { Workshop } from '../../rules/townhall/workshop.ts';
import { refuseGaps, refuseWhenOver } from '../plan/changes.ts';
import { atTownHall, keyOf } from './find.ts';
import { passOn } from './passOn.ts';
import { refuseStrangeTrack } from './tracks.ts';

/** What is settled of a workshop. Times (`10:30`) are those of the community's wall on the day of the meeting. */
export type NewWorkshop = {
  id: string;
  trackId: string;
  title: Localized;
  about: Localized | null;
  room: string;
  languages: string[];
  start: string;
  end: string;
  capacity: number;
};

export function addWorkshop(context: Context, meetingId: string, workshop: NewWorkshop): Promise<void> {
  return atTownHall(context, meetingId, may.prepareTownHall, async (tx, { meeting }) => {
    refuseWhenOver(meeting);
    const columns = await columnsOf(tx, meeting, workshop);
    const row = { ...keyOf(tx, meetingId), id: workshop.id, ...columns };
    if (await insertOnce(tx, 'townHallWorkshop', row))
      await remember(tx, 'meetings.workshop_added', { meetingId, workshopId: workshop.id });
  });
}

/** A larger room lets the line move up at once; a smaller one takes no seat away. */
export function changeWorkshop(
  context: Context,
  meetingId: string,
  workshop: NewWorkshop,
  origin: string
): Promise<void> {
  return atTownHall(context, meetingId, may.prepareTownHall, async (tx, hall) => {
    refuseWhenOver(hall.meeting);
    await liveWorkshop(tx, meetingId, workshop.id);
    await tx.db
      .updateTable('townHallWorkshop')
      .set(await columnsOf(tx, hall.meeting, workshop))
      .where((eb) => eb.and({ ...keyOf(tx, meetingId), id: workshop.id }))
      .execute();
    await remember(tx, 'meetings.workshop_changed', { meetingId, workshopId: workshop.id });
    await passOn(tx, hall, [workshop.id], origin);
  });
}

async function columnsOf(tx: Tx, meeting: Meeting, workshop: NewWorkshop) {
  const { trackId, title, about, room, languages, capacity } = workshop;
  const { timeZone } = communityOf(tx);
  const startsAt = instantOf(timeZone, meeting.day, workshop.start);
  const endsAt = instantOf(timeZone, meeting.day, workshop.end);
  if (endsAt <= startsAt) throw problems.ends_before_start();
  if (startsAt < meeting.startsAt || endsAt > meeting.endsAt) throw problems.workshop_outside();
  await refuseStrangeTrack(tx, meeting.id, trackId);
  refuseGaps(tx, about ? [title, about] : [title]);
  const texts = { title: JSON.stringify(title), about: about && JSON.stringify(about) };
  return { trackId, ...texts, room, languages, startsAt, endsAt, capacity };
}

/** A workshop that takes place. */
export async function liveWorkshop(tx: Tx, meetingId: string, id: string): Promise<Workshop> {
  const workshop = (await workshopsOf(tx, meetingId)).find((one) => one.id === id);
  if (!workshop) throw problems.no_such_workshop();
  if (workshop.cancelledAt) throw problems.workshop_over();
  return workshop;
}

export async function workshopsOf(tx: Tx, meetingId: string): Promise<Workshop[]> {
  const rows = await tx.db
    .selectFrom('townHallWorkshop')
    .select(['id', 'trackId', 'title', 'about', 'room', 'languages'])
    .select(['startsAt', 'endsAt', 'capacity', 'cancelledAt'])
    .where((eb) => eb.and(keyOf(tx, meetingId)))
    .orderBy('startsAt')
    .orderBy('id')
    .execute();
  return rows as unknown as Workshop[];
}
