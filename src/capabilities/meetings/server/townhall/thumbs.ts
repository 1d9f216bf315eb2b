import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { questionState } from '../../rules/townhall/question.ts';
import type { Registration } from '../../rules/townhall/registration.ts';
import { questionFrom, questions } from './questionRows.ts';
import { holderOf, voterOf } from './ticket.ts';

/**
 * A thumb for a question, or taken back. One a person, and nothing that says whose: no name, no hour, no memory.
 * Thousands come within a minute, so nothing is held and nothing announced: the screens look once a second.
 */
export function giveThumb(
  context: Context,
  meetingId: string,
  { ticket, questionId, up }: { ticket: string | null; questionId: string; up: boolean }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.comeToTownHall);
    const holder = await holderOf(tx, meetingId, ticket);
    await refuseUnlessOpen(tx, holder, questionId);
    const row = { ...whose(tx, holder), questionId };
    if (up) await insertOnce(tx, 'townHallThumb', row);
    else
      await tx.db
        .deleteFrom('townHallThumb')
        .where((eb) => eb.and(row))
        .execute();
  });
}

async function refuseUnlessOpen(tx: Tx, holder: Registration, questionId: string): Promise<void> {
  const row = await tx.db
    .selectFrom('townHallQuestion')
    .select(['askedBy', 'shownAt', 'heldAt', 'joinedTo', 'answeringAt', 'answeredAt'])
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', holder.meetingId)
    .where('id', '=', questionId)
    .executeTakeFirst();
  if (!row) throw problems.no_such_question();
  if (row.askedBy === holder.id) throw problems.own_question();
  if (!['shown', 'answering'].includes(questionState(row))) throw problems.question_not_shown();
}

const whose = (tx: Tx, holder: Registration) => ({
  communityId: communityOf(tx).id,
  meetingId: holder.meetingId,
  voter: voterOf(tx, holder)
});

/** The questions to which somebody gave a thumb, for their own screen. */
export async function thumbsOf(tx: Tx, holder: Registration): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('townHallThumb')
    .select('questionId')
    .where((eb) => eb.and(whose(tx, holder)))
    .execute();
  return rows.map(({ questionId }) => questionId);
}

/** One's own questions, with what became of each. */
export const ownQuestions = async (tx: Tx, { id, meetingId }: Registration) =>
  (await questions(tx, meetingId).where('askedBy', '=', id).orderBy('askedAt').execute()).map(questionFrom);
