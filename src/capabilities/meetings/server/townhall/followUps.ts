import { dayIn } from '../../../../platform/clock/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read, type DB, type Updateable } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { may as allowed } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { link } from '../../../../platform/thread/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { followUpState, type FollowUp, type FollowUpState } from '../../rules/townhall/followUp.ts';
import { atTownHall, keyOf, townHallOf } from './find.ts';
import { panelistOf, panelOf, type Panelist } from './panel.ts';
import { lockQuestion } from './questionRows.ts';

export type NewFollowUp = {
  id: string;
  panelistId: string;
  questionId: string | null;
  asked: Localized;
  promised: Localized | null;
  owner: string;
  dueOn: string;
};

/** Something to stay on with a panelist: what was asked and promised, who follows it up, until when. */
export function followUp(context: Context, meetingId: string, one: NewFollowUp): Promise<void> {
  return atTownHall(context, meetingId, may.followUp, async (tx) => {
    await panelistOf(tx, meetingId, one.panelistId);
    if (one.questionId) await lockQuestion(tx, meetingId, one.questionId);
    const { id, panelistId, questionId, owner, dueOn } = one;
    const added = await insertOnce(tx, 'townHallFollowUp', {
      ...keyOf(tx, meetingId),
      ...{ id, panelistId, questionId, owner: owner.trim(), dueOn, notedAt: tx.clock() },
      asked: JSON.stringify(one.asked),
      promised: json(one.promised)
    });
    if (!added) return;
    if (questionId) await link(tx, { kind: 'town_hall_question', id: questionId }, 'followed_by', knot(id));
    await remember(tx, 'meetings.follow_up_noted', { meetingId, followUpId: id });
  });
}

const knot = (id: string) => ({ kind: 'town_hall_follow_up', id });
const json = (text: Localized | null): string | null => text && JSON.stringify(text);

export type FollowUpNews = {
  promised: Localized | null;
  owner: string;
  dueOn: string;
  metOn: string | null;
  notes: Localized | null;
  nextStep: Localized | null;
};

/** What has happened since: the meeting that was held, what was said there, what comes next. */
export function noteFollowUp(
  context: Context,
  meetingId: string,
  id: string,
  { promised, owner, dueOn, metOn, notes, nextStep }: FollowUpNews
): Promise<void> {
  return atTownHall(context, meetingId, may.followUp, async (tx) => {
    await stillHere(tx, meetingId, id);
    const texts = { promised: json(promised), notes: json(notes), nextStep: json(nextStep) };
    await change(tx, meetingId, id, { owner: owner.trim(), dueOn, metOn, ...texts });
    await remember(tx, 'meetings.follow_up_changed', { meetingId, followUpId: id });
  });
}

/** Kept, or not yet after all. */
export function finishFollowUp(
  context: Context,
  meetingId: string,
  id: string,
  done: boolean
): Promise<void> {
  return atTownHall(context, meetingId, may.followUp, async (tx) => {
    const { doneAt } = await stillHere(tx, meetingId, id);
    if (Boolean(doneAt) === done) return;
    await change(tx, meetingId, id, {
      doneAt: done ? tx.clock() : null,
      doneBy: done ? memberOf(tx.actor) : null
    });
    const what = done ? 'meetings.follow_up_done' : 'meetings.follow_up_reopened';
    await remember(tx, what, { meetingId, followUpId: id });
  });
}

/** What was handed on has its news where it went. */
async function stillHere(tx: Tx, meetingId: string, id: string): Promise<FollowUp> {
  const found = await followUpOf(tx, meetingId, id);
  if (found.handedOnAt) throw problems.follow_up_handed_on();
  return found;
}

export async function followUpOf(tx: Tx, meetingId: string, id: string): Promise<FollowUp> {
  const found = (await rowsOf(tx, meetingId)).find((one) => one.id === id);
  if (!found) throw problems.no_such_follow_up();
  return found;
}

export async function change(
  tx: Tx,
  meetingId: string,
  id: string,
  set: Updateable<DB['townHallFollowUp']>
): Promise<void> {
  await tx.db
    .updateTable('townHallFollowUp')
    .set(set)
    .where((eb) => eb.and({ ...keyOf(tx, meetingId), id }))
    .execute();
}

export type FollowUpSeen = FollowUp & { state: FollowUpState };
export type FollowUpList = { panelist: Panelist; followUps: FollowUpSeen[] }[];

/**
 * The list per panelist. What was asked and promised in public stays public, and so does whether it was kept; who
 * stays on it and what was noted is for members.
 */
export function followUpsAt(context: Context, meetingId: string): Promise<FollowUpList> {
  return read(context, async (tx) => {
    await townHallOf(tx, meetingId);
    const today = dayIn(communityOf(tx).timeZone, tx.clock());
    const inside = allowed(tx, may.seeFollowUps) || allowed(tx, may.followUp);
    const rows = (await rowsOf(tx, meetingId)).map((row) => ({ ...row, state: followUpState(row, today) }));
    const seen = inside ? rows : rows.map((row) => ({ ...row, owner: '', notes: null }));
    return (await panelOf(tx, meetingId)).map((panelist) => ({
      panelist,
      followUps: seen.filter(({ panelistId }) => panelistId === panelist.id)
    }));
  });
}

const rowsOf = async (tx: Tx, meetingId: string): Promise<FollowUp[]> =>
  (await tx.db
    .selectFrom('townHallFollowUp')
    .select(['id', 'panelistId', 'questionId', 'asked', 'promised', 'owner', 'dueOn', 'metOn'])
    .select(['notes', 'nextStep', 'doneAt', 'handedOnAt'])
    .where((eb) => eb.and(keyOf(tx, meetingId)))
    .orderBy((eb) => eb('doneAt', 'is not', null))
    .orderBy('dueOn')
    .orderBy('id')
    .execute()) as unknown as FollowUp[];
