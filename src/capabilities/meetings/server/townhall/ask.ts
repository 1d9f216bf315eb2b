import type { Context, Tx } from '../../../../platform/context/index.ts';
import { insertOnce } from '../../../../platform/db/index.ts';
import { newAnonymousId } from '../../../../platform/ids/index.ts';
import { inLanguage, localized } from '../../../../platform/localized/index.ts';
import { announce } from '../../../../platform/live/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { MOST_OPEN, questionState } from '../../rules/townhall/question.ts';
import type { Registration } from '../../rules/townhall/registration.ts';
import { faultOf, isSame } from '../../rules/townhall/screening.ts';
import { questionsOpen } from '../../rules/townhall/townHall.ts';
import { atTownHall, keyOf, type Hall } from './find.ts';
import { moderating } from './moderating.ts';
import { panelistOf } from './panel.ts';
import { questionsAt } from './questionRows.ts';
import { holderOf } from './ticket.ts';

export type Asking = {
  id: string;
  text: string;
  /** The language it is written in. */
  language: string;
  panelistId: string | null;
  /** Whether the name is shown with it. */
  named: boolean;
};

/** Asks the panel. What a rule can tell stands in the way at once; then a moderator reads it before anybody else. */
export function askQuestion(
  context: Context,
  meetingId: string,
  ticket: string | null,
  asking: Asking
): Promise<void> {
  return atTownHall(context, meetingId, may.comeToTownHall, async (tx, hall) => {
    refuseClosed(hall);
    const holder = await holderOf(tx, meetingId, ticket);
    const fault = faultOf(asking.text);
    if (fault) throw problems[fault]();
    const before = await questionsAt(tx, meetingId);
    if (before.some(({ id }) => id === asking.id)) return;
    refuseSaid(before, asking.text);
    if (openOf(before, holder) >= MOST_OPEN) throw problems.questions_enough({ most: MOST_OPEN });
    await add(tx, meetingId, { ...asking, asker: asking.named ? holder.name : null, askedBy: holder.id });
    await remember(tx, 'meetings.question_asked', { meetingId, questionId: asking.id });
    await announce(tx, `questions/${meetingId}`);
  });
}

function refuseClosed({ hall, meeting }: Hall): void {
  if (!questionsOpen(hall, meeting)) throw problems.questions_over();
}

/** Word for word the same is one question: a thumb for it counts more than a second one. */
function refuseSaid(before: Awaited<ReturnType<typeof questionsAt>>, text: string): void {
  const same = before.find(
    (one) => one.shownAt && !one.joinedTo && isSame(inLanguage(one.text, one.text.from), text)
  );
  if (same) throw problems.question_said();
}

const openOf = (before: Awaited<ReturnType<typeof questionsAt>>, { id }: Registration): number =>
  before.filter((one) => one.askedBy === id && ['waiting', 'shown', 'answering'].includes(questionState(one)))
    .length;

type Row = Asking & { asker: string | null; askedBy: string | null };

async function add(
  tx: Tx,
  meetingId: string,
  { id, text, language, panelistId, asker, askedBy }: Row
): Promise<void> {
  if (panelistId) await panelistOf(tx, meetingId, panelistId);
  await insertOnce(tx, 'townHallQuestion', {
    ...keyOf(tx, meetingId),
    ...{ id, panelistId, asker, askedBy },
    text: JSON.stringify(localized(language, { [language]: text })),
    via: askedBy ? 'phone' : 'paper',
    askedAt: tx.clock()
  });
}

/** A question from a card or a shout, typed by somebody who moderates: it has been read, so it is shown at once. */
export function askOnPaper(
  context: Context,
  meetingId: string,
  { asker, ...asking }: Omit<Asking, 'named'> & { asker: string | null }
): Promise<void> {
  return moderating(context, meetingId, async (tx, hall) => {
    refuseClosed(hall);
    const fault = faultOf(asking.text);
    if (fault) throw problems[fault]();
    const before = await questionsAt(tx, meetingId);
    if (before.some(({ id }) => id === asking.id)) return;
    refuseSaid(before, asking.text);
    await add(tx, meetingId, { ...asking, named: true, asker: asker?.trim() || null, askedBy: null });
    await tx.db
      .updateTable('townHallQuestion')
      .set({ shownAt: tx.clock() })
      .where((eb) => eb.and({ ...keyOf(tx, meetingId), id: asking.id }))
      .execute();
    await remember(tx, 'meetings.question_typed_in', { meetingId, questionId: asking.id });
    await announce(tx, `questions/${meetingId}`);
  });
}

/** The id of a question's form: it does not tell when it was made. */
export const newQuestionId = newAnonymousId;
