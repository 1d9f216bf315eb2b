import type { Context, Tx } from '../../../../platform/context/index.ts';
import { read, sql } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { lateBy, timedCues, type Cue, type TimedCue } from '../../rules/townhall/cue.ts';
import { refuseWhenOver } from '../plan/changes.ts';
import { atTownHall, keyOf, townHallOf } from './find.ts';
import { nextPosition } from './position.ts';

export type NewCue = {
  id: string;
  minutes: number;
  what: Localized;
  leads: string | null;
  tech: string | null;
};

/** The next line of the run of show. */
export function addCue(context: Context, meetingId: string, cue: NewCue): Promise<void> {
  return atTownHall(context, meetingId, may.prepareTownHall, async (tx, { meeting }) => {
    refuseWhenOver(meeting);
    const position = await nextPosition(tx, 'townHallCue', meetingId);
    const row = { ...keyOf(tx, meetingId), ...cue, what: JSON.stringify(cue.what), position };
    const { numInsertedOrUpdatedRows } = await tx.db
      .insertInto('townHallCue')
      .values(row)
      .onConflict((conflict) => conflict.columns(['communityId', 'id']).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows) await remember(tx, 'meetings.cue_added', { meetingId, cueId: cue.id });
  });
}

/** Moves a line one up, past the one before it. */
export function moveCueUp(context: Context, meetingId: string, id: string): Promise<void> {
  return atTownHall(context, meetingId, may.prepareTownHall, async (tx) => {
    const cues = await cuesOf(tx, meetingId);
    const place = cues.findIndex((cue) => cue.id === id);
    if (place < 0) throw problems.no_such_item();
    const [cue, before] = [cues[place]!, cues[place - 1]];
    if (!before) return;
    // Both in one statement: the places are checked at its end.
    await tx.db
      .updateTable('townHallCue')
      .set({ position: sql<number>`${cue.position + before.position}::int - position` })
      .where((eb) => eb.and(keyOf(tx, meetingId)))
      .where('id', 'in', [cue.id, before.id])
      .execute();
    await remember(tx, 'meetings.cue_moved', { meetingId, cueId: id });
  });
}

export function removeCue(context: Context, meetingId: string, id: string): Promise<void> {
  return atTownHall(context, meetingId, may.prepareTownHall, async (tx) => {
    const { numDeletedRows } = await tx.db
      .deleteFrom('townHallCue')
      .where((eb) => eb.and({ ...keyOf(tx, meetingId), id }))
      .where('startedAt', 'is', null)
      .executeTakeFirst();
    if (numDeletedRows) await remember(tx, 'meetings.cue_removed', { meetingId, cueId: id });
  });
}

/** This line begins now. */
export function startCue(context: Context, meetingId: string, id: string): Promise<void> {
  return atTownHall(context, meetingId, may.run, async (tx, { meeting }) => {
    refuseWhenOver(meeting);
    const cue = (await cuesOf(tx, meetingId)).find((one) => one.id === id);
    if (!cue) throw problems.no_such_item();
    if (cue.startedAt) return;
    await tx.db
      .updateTable('townHallCue')
      .set({ startedAt: tx.clock() })
      .where((eb) => eb.and({ ...keyOf(tx, meetingId), id }))
      .execute();
    await remember(tx, 'meetings.cue_started', { meetingId, cueId: id });
  });
}

/** The run of show beside the clock, for members: whoever has a part in the day needs it. */
export function runOfShow(context: Context, meetingId: string): Promise<{ cues: TimedCue[]; late: number }> {
  return read(context, async (tx) => {
    allow(tx, may.seeInside);
    const { meeting } = await townHallOf(tx, meetingId);
    const cues = timedCues(await cuesOf(tx, meetingId), meeting.startsAt);
    return { cues, late: lateBy(cues) };
  });
}

const cuesOf = async (tx: Tx, meetingId: string): Promise<Cue[]> =>
  (await tx.db
    .selectFrom('townHallCue')
    .select(['id', 'position', 'minutes', 'what', 'leads', 'tech', 'startedAt'])
    .where((eb) => eb.and(keyOf(tx, meetingId)))
    .orderBy('position')
    .execute()) as unknown as Cue[];
