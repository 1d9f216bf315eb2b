import type { Context } from '../../../../platform/context/index.ts';
import { announce } from '../../../../platform/live/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { written, type Texts } from '../../rules/plan/written.ts';
import { problems } from '../../rules/problems.ts';
import { questionState } from '../../rules/townhall/question.ts';
import { change } from './moderate.ts';
import { moderating } from './moderating.ts';
import { panelistOf } from './panel.ts';
import { lockQuestion } from './questionRows.ts';

/** What was answered, in a sentence, and by whom. It can be mended and put into the other language later. */
export function noteAnswer(
  context: Context,
  meetingId: string,
  id: string,
  { by, texts }: { by: string; texts: Texts }
): Promise<void> {
  return moderating(context, meetingId, async (tx) => {
    const question = await lockQuestion(tx, meetingId, id);
    if (!['shown', 'answering', 'answered'].includes(questionState(question)))
      throw problems.question_not_shown();
    if (!by) throw problems.answer_by_whom();
    await panelistOf(tx, meetingId, by);
    const answer = written(question.answer, texts, tx.locale);
    await change(tx, meetingId, id, {
      answer: JSON.stringify(answer),
      answeredBy: by,
      answeredAt: question.answeredAt ?? tx.clock()
    });
    await remember(tx, 'meetings.question_answered', { meetingId, questionId: id, panelistId: by });
    await announce(tx, `questions/${meetingId}`);
  });
}
