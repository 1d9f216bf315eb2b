import { randomInt } from 'node:crypto';
import { memberOf, type Context } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { announce } from '../../../../platform/live/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { refuseGaps, refuseWhenOver } from '../plan/changes.ts';
import { atTownHall, keyOf, lockKind } from './find.ts';

export type SetUp = { about: Localized; seats: number | null; registrationClosesAt: Date | null };

/** Makes a meeting a town hall, or changes what was set. A text in one language only is refused once it is public. */
export function setUpTownHall(context: Context, meetingId: string, wanted: SetUp): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.prepareTownHall);
    const meeting = await lockKind(tx, meetingId);
    refuseWhenOver(meeting);
    if (meeting.publishedAt) refuseGaps(tx, [wanted.about]);
    const set = { ...wanted, about: JSON.stringify(wanted.about) };
    await tx.db
      .insertInto('townHall')
      .values({ ...keyOf(tx, meetingId), ...set, setUpBy: memberOf(tx.actor), setUpAt: tx.clock() })
      .onConflict((conflict) => conflict.columns(['communityId', 'meetingId']).doUpdateSet(set))
      .execute();
    await remember(tx, 'meetings.town_hall_set_up', { meetingId });
  });
}

/** From now on questions can be asked; whoever reads the code in the room can ask without having registered. */
export function openQuestions(context: Context, meetingId: string): Promise<void> {
  return atTownHall(context, meetingId, may.moderate, async (tx, { meeting, hall }) => {
    refuseWhenOver(meeting);
    if (hall.questionsOpenedAt && !hall.questionsClosedAt) return;
    await tx.db
      .updateTable('townHall')
      .set({
        questionsOpenedAt: hall.questionsOpenedAt ?? tx.clock(),
        questionsClosedAt: null,
        roomCode: hall.roomCode ?? newRoomCode()
      })
      .where((eb) => eb.and(keyOf(tx, meetingId)))
      .execute();
    await remember(tx, 'meetings.questions_opened', { meetingId });
    await announce(tx, `questions/${meetingId}`);
  });
}

/** No new questions; what was asked can still be answered. */
export function closeQuestions(context: Context, meetingId: string): Promise<void> {
  return atTownHall(context, meetingId, may.moderate, async (tx, { hall }) => {
    if (!hall.questionsOpenedAt || hall.questionsClosedAt) return;
    await tx.db
      .updateTable('townHall')
      .set({ questionsClosedAt: tx.clock() })
      .where((eb) => eb.and(keyOf(tx, meetingId)))
      .execute();
    await remember(tx, 'meetings.questions_closed', { meetingId });
    await announce(tx, `questions/${meetingId}`);
  });
}

const newRoomCode = (): string => String(randomInt(10_000, 100_000));
