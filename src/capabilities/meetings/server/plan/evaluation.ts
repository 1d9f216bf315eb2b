import { dayIn, instantOf } from '../../../../platform/clock/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { newAnonymousId } from '../../../../platform/ids/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Face, OpenQuestion, Question } from '../../rules/plan/evaluation.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { inTurn, tellGroup } from './evaluationGroups.ts';
import { meetingOf } from './find.ts';
import { within } from './within.ts';

export type Asked = { questions: Question[]; open: boolean };

/** Begins to ask: three to five faces and two open questions. The questions stay once somebody may have answered. */
export function openEvaluation(context: Context, meetingId: string, questions: Question[]): Promise<void> {
  return within(context, meetingId, may.learn, async (tx, meeting) => {
    if (meeting.cancelledAt) throw problems.cancelled();
    if (!meeting.openedAt) throw problems.not_open();
    if (new Set(questions).size !== questions.length || questions.length < 3 || questions.length > 5)
      throw problems.evaluation_questions();
    const row = { communityId: communityOf(tx).id, meetingId, questions, openedAt: tx.clock() };
    if (await insertOnce(tx, 'evaluation', row))
      await remember(tx, 'meetings.evaluation_opened', { meetingId });
  });
}

export function closeEvaluation(context: Context, meetingId: string): Promise<void> {
  return within(context, meetingId, may.learn, async (tx) => {
    const { open } = await askedAt(tx, meetingId);
    if (!open) return;
    await tx.db
      .updateTable('evaluation')
      .set({ closedAt: tx.clock() })
      .where('communityId', '=', communityOf(tx).id)
      .where('meetingId', '=', meetingId)
      .execute();
    await tellGroup(tx, meetingId, false);
    await remember(tx, 'meetings.evaluation_closed', { meetingId });
  });
}

/** What is asked at this meeting; not found where nothing is. */
export async function askedAt(tx: Tx, meetingId: string): Promise<Asked> {
  await meetingOf(tx, meetingId);
  const asked = await askedIfAny(tx, meetingId);
  if (!asked) throw problems.evaluation_none();
  return asked;
}

/** The same where it may well be that nothing was asked. */
export async function askedIfAny(tx: Tx, meetingId: string): Promise<Asked | null> {
  const row = await tx.db
    .selectFrom('evaluation')
    .select(['questions', 'closedAt'])
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .executeTakeFirst();
  return row ? { questions: row.questions as Question[], open: !row.closedAt } : null;
}

export type Evaluated = {
  faces: Partial<Record<Question, Face>>;
  words: Partial<Record<OpenQuestion, string>>;
};

/** Takes an answer and forgets who gave it: no name, no device, no time within the day, not even in the memory. */
export function evaluate(context: Context, meetingId: string, given: Evaluated): Promise<void> {
  return transact(nobody(context), async (tx) => {
    allow(tx, may.evaluate);
    await inTurn(tx, meetingId);
    const { questions, open } = await askedAt(tx, meetingId);
    if (!open) throw problems.evaluation_over();
    const faces = Object.entries(given.faces).filter(([question]) =>
      questions.includes(question as Question)
    );
    const words = Object.entries(given.words).filter(([, text]) => text.trim());
    if (!faces.length && !words.length) throw problems.evaluation_empty();
    await tx.db
      .insertInto('evaluationAnswer')
      .values({
        communityId: communityOf(tx).id,
        id: newAnonymousId(),
        meetingId,
        day: dayIn(communityOf(tx).timeZone, tx.clock()),
        faces: JSON.stringify(Object.fromEntries(faces)),
        words: JSON.stringify(Object.fromEntries(words))
      })
      .execute();
    await tellGroup(tx, meetingId, true);
    await remember(tx, 'meetings.evaluated', { meetingId });
  });
}

/** The same request from nobody in particular, at the beginning of its day. */
function nobody(context: Context): Context {
  const { timeZone } = communityOf(context);
  const midnight = instantOf(timeZone, dayIn(timeZone, context.clock()), '00:00');
  return { ...context, actor: { kind: 'public' }, clock: () => midnight };
}

/** Dots on the sheet on the wall, counted by hand. Counting again replaces the first count. */
export function countDots(
  context: Context,
  meetingId: string,
  dots: { question: Question; face: Face; dots: number }[]
): Promise<void> {
  return within(context, meetingId, may.learn, async (tx) => {
    const { questions } = await askedAt(tx, meetingId);
    const rows = dots.filter(({ question }) => questions.includes(question));
    if (!rows.length) throw problems.evaluation_empty();
    const key = { communityId: communityOf(tx).id, meetingId };
    await tx.db
      .insertInto('evaluationDots')
      .values(rows.map((row) => ({ ...key, ...row })))
      .onConflict((conflict) =>
        conflict
          .columns(['communityId', 'meetingId', 'question', 'face'])
          .doUpdateSet((eb) => ({ dots: eb.ref('excluded.dots') }))
      )
      .execute();
    await remember(tx, 'meetings.dots_counted', { meetingId });
  });
}
