import type { Context, Tx } from '../../../../platform/context/index.ts';
import { communityOf } from '../../../../platform/context/index.ts';
import { sql, type DB, type Updateable } from '../../../../platform/db/index.ts';
import { announce } from '../../../../platform/live/index.ts';
import { revise } from '../../../../platform/localized/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { problems } from '../../rules/problems.ts';
import { questionState, type HeldReason, type QuestionState } from '../../rules/townhall/question.ts';
import { keyOf } from './find.ts';
import { moderating } from './moderating.ts';
import { lockQuestion, type QuestionRow } from './questionRows.ts';

/** Everybody sees it from here on. One that was held back can be shown after all. */
export const showQuestion = (context: Context, meetingId: string, id: string): Promise<void> =>
  decide(context, meetingId, id, {
    from: ['waiting', 'held'],
    already: 'shown',
    what: 'meetings.question_shown',
    set: (now) => ({ shownAt: now, heldAt: null, heldBecause: null, heldNote: null })
  });

/** Not shown, and its author is told why. Also one that was shown too fast. */
export const holdQuestion = (
  context: Context,
  meetingId: string,
  id: string,
  { because, note }: { because: HeldReason; note: string | null }
): Promise<void> =>
  decide(context, meetingId, id, {
    from: ['waiting', 'shown'],
    already: 'held',
    what: 'meetings.question_held',
    set: (now) => ({ heldAt: now, heldBecause: because, heldNote: note, shownAt: null })
  });

/** The panel has it before them now: every screen says so. */
export const beginAnswer = (context: Context, meetingId: string, id: string): Promise<void> =>
  decide(context, meetingId, id, {
    from: ['shown'],
    already: 'answering',
    what: 'meetings.question_taken_up',
    set: (now) => ({ answeringAt: now })
  });

/** Not now after all: it goes back among the others. */
export const putBack = (context: Context, meetingId: string, id: string): Promise<void> =>
  decide(context, meetingId, id, {
    from: ['answering'],
    already: 'shown',
    what: 'meetings.question_put_back',
    set: () => ({ answeringAt: null })
  });

type Decision = {
  from: QuestionState[];
  already: QuestionState;
  what: string;
  set: (now: Date) => Updateable<DB['townHallQuestion']>;
};

function decide(
  context: Context,
  meetingId: string,
  id: string,
  { from, already, what, set }: Decision
): Promise<void> {
  return moderating(context, meetingId, async (tx) => {
    const state = questionState(await lockQuestion(tx, meetingId, id));
    if (state === already) return;
    if (!from.includes(state)) throw problems.question_settled();
    await change(tx, meetingId, id, set(tx.clock()));
    await remember(tx, what, { meetingId, questionId: id });
    await announce(tx, `questions/${meetingId}`);
  });
}

/** The second text of a question, by whoever interprets. */
export function translateQuestion(
  context: Context,
  meetingId: string,
  id: string,
  texts: Record<string, string | undefined>
): Promise<void> {
  return moderating(context, meetingId, async (tx) => {
    const { text } = await lockQuestion(tx, meetingId, id);
    // What somebody asked stays as they wrote it; only the other languages are ours.
    const others = Object.entries(texts).filter(([language]) => language !== text.from);
    await change(tx, meetingId, id, { text: JSON.stringify(revise(text, Object.fromEntries(others))) });
    await remember(tx, 'meetings.question_translated', { meetingId, questionId: id });
    await announce(tx, `questions/${meetingId}`);
  });
}

/** The same was asked before: the two become one, and whoever gave both a thumb is counted once. */
export function joinQuestions(
  context: Context,
  meetingId: string,
  { id, to }: { id: string; to: string }
): Promise<void> {
  return moderating(context, meetingId, async (tx) => {
    const question = await lockQuestion(tx, meetingId, id);
    if (question.joinedTo === to) return;
    if (id === to || !['waiting', 'shown'].includes(questionState(question)))
      throw problems.question_settled();
    const other = await lockQuestion(tx, meetingId, to);
    if (!['shown', 'answering'].includes(questionState(other))) throw problems.question_not_shown();
    await change(tx, meetingId, id, { joinedTo: to });
    await moveThumbs(tx, meetingId, question, to);
    await remember(tx, 'meetings.questions_joined', { meetingId, questionId: id, to });
    await announce(tx, `questions/${meetingId}`);
  });
}

async function moveThumbs(tx: Tx, meetingId: string, { id }: QuestionRow, to: string): Promise<void> {
  const communityId = communityOf(tx).id;
  await sql`
    insert into town_hall_thumb (community_id, meeting_id, question_id, voter)
    select community_id, meeting_id, ${to}::uuid, voter from town_hall_thumb
     where community_id = ${communityId} and meeting_id = ${meetingId} and question_id = ${id}
    on conflict do nothing`.execute(tx.db);
}

export async function change(
  tx: Tx,
  meetingId: string,
  id: string,
  set: Updateable<DB['townHallQuestion']>
): Promise<void> {
  await tx.db
    .updateTable('townHallQuestion')
    .set(set)
    .where((eb) => eb.and({ ...keyOf(tx, meetingId), id }))
    .execute();
}
