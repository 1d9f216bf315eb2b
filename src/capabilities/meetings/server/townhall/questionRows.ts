import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import { problems } from '../../rules/problems.ts';
import type { Question } from '../../rules/townhall/question.ts';

/** The questions of one town hall, each with its thumbs. */
export const questions = (tx: Tx, meetingId: string) =>
  tx.db
    .selectFrom('townHallQuestion as question')
    .select(['id', 'text', 'asker', 'panelistId', 'via', 'askedAt', 'shownAt', 'heldAt', 'heldBecause'])
    .select(['heldNote', 'joinedTo', 'answeringAt', 'answeredAt', 'answer', 'answeredBy', 'askedBy'])
    .select((eb) =>
      sql<number>`thumbs_kept + ${eb
        .selectFrom('townHallThumb as thumb')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('thumb.communityId', '=', 'question.communityId')
        .whereRef('thumb.meetingId', '=', 'question.meetingId')
        .whereRef('thumb.questionId', '=', 'question.id')}`.as('thumbs')
    )
    .where('question.communityId', '=', communityOf(tx).id)
    .where('question.meetingId', '=', meetingId);

export type QuestionRow = Question & { askedBy: string | null };

export const questionFrom = (row: unknown): QuestionRow => row as QuestionRow;

export async function questionsAt(tx: Tx, meetingId: string): Promise<QuestionRow[]> {
  return (await questions(tx, meetingId).orderBy('askedAt').orderBy('id').execute()).map(questionFrom);
}

/** One question, held still while somebody decides about it. */
export async function lockQuestion(tx: Tx, meetingId: string, id: string): Promise<QuestionRow> {
  const locked = await tx.db
    .selectFrom('townHallQuestion')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!locked) throw problems.no_such_question();
  return questionFrom(await questions(tx, meetingId).where('id', '=', id).executeTakeFirstOrThrow());
}
