import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, sql } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import {
  LEAST_ANSWERS,
  results,
  type OpenQuestion,
  type QuestionResult
} from '../../rules/plan/evaluation.ts';
import { may } from '../../rules/policy.ts';
import { askedIfAny, type Asked } from './evaluation.ts';
import { meetingOf } from './find.ts';

export type EvaluationView = Asked & {
  questionResults: QuestionResult[];
  /** What people wrote, in no order; null while fewer than five have answered. */
  said: Record<OpenQuestion, string[]> | null;
  /** Answers that nobody has seen yet: they are told with others, five or more at a time. */
  waiting: number;
};

/** What people thought; null where nothing was asked yet. */
export function evaluationOf(context: Context, meetingId: string): Promise<EvaluationView | null> {
  return read(context, async (tx) => {
    allow(tx, may.seeEvaluation);
    await meetingOf(tx, meetingId);
    const asked = await askedIfAny(tx, meetingId);
    if (!asked) return null;
    const answers = await answersOf(tx, meetingId);
    return {
      ...asked,
      questionResults: results(asked.questions, await countedOf(tx, meetingId)),
      said: answers.length < LEAST_ANSWERS ? null : saidIn(answers),
      waiting: await waitingAt(tx, meetingId)
    };
  });
}

/** Ordered by their random ids, which is no order of time. */
async function answersOf(tx: Tx, meetingId: string): Promise<Partial<Record<OpenQuestion, string>>[]> {
  const rows = await tx.db
    .selectFrom('evaluationAnswer')
    .select('words')
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .where('told', '=', true)
    .orderBy('id')
    .limit(2000)
    .execute();
  return rows.map(({ words }) => words as Partial<Record<OpenQuestion, string>>);
}

async function waitingAt(tx: Tx, meetingId: string): Promise<number> {
  const { waiting } = await tx.db
    .selectFrom('evaluationAnswer')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .where('told', '=', false)
    .executeTakeFirstOrThrow();
  return Number(waiting);
}

function saidIn(answers: Partial<Record<OpenQuestion, string>>[]): Record<OpenQuestion, string[]> {
  const to = (question: OpenQuestion) => answers.flatMap((words) => words[question] ?? []);
  return { helped: to('helped'), better: to('better') };
}

async function countedOf(
  tx: Tx,
  meetingId: string
): Promise<{ question: string; face: number; count: number }[]> {
  const community = communityOf(tx).id;
  const { rows } = await sql<{ question: string; face: number; count: number }>`
    select faces.key as question, faces.value::int as face, count(*)::int as count
      from evaluation_answer, jsonb_each_text(evaluation_answer.faces) faces
     where community_id = ${community} and meeting_id = ${meetingId} and told group by 1, 2
    union all
    select question, face, dots from evaluation_dots
     where community_id = ${community} and meeting_id = ${meetingId}`.execute(tx.db);
  return rows;
}
