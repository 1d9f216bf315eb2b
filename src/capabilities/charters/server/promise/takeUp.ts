import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inLanguage } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { link } from '../../../../platform/thread/index.ts';
import { handOnFollowUp, type HandedOn } from '../../../meetings/server/index.ts';
import { may } from '../../rules/policy.ts';
import { plainTexts } from '../../rules/wording.ts';
import { today } from '../today.ts';
import { askForAnswer, noteAnswer } from './ask.ts';
import { boardOf, commitmentOf } from './board.ts';
import { commitmentHeard } from './heard.ts';
import { addInstitution, institutionsOf } from './institutions.ts';
import { keepStep } from './steps.ts';

/** Which promise of which town hall, and the clause that it answers. */
export type TakingUp = { meetingId: string; followUpId: string; clauseId: string };

/**
 * What an official promised aloud becomes a commitment to a clause: their words are the answer, the day they named is
 * the first step, and from here on only the board tells how it stands. Taken up twice it is one commitment.
 */
export function takeUpPromise(
  context: Context,
  { meetingId, followUpId, clauseId }: TakingUp
): Promise<{ commitmentId: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.follow);
    const told = await handOnFollowUp(tx, meetingId, followUpId);
    const known = await commitmentHeard(tx, followUpId);
    if (known) return { commitmentId: known };
    const commitmentId = await askedOf(tx, await institutionFor(tx, told), clauseId);
    await keepHeard(tx, followUpId, commitmentId);
    await sayWhatWasPromised(tx, commitmentId, told);
    await remember(tx, 'charters.promise_taken_up', { commitmentId, followUpId, clauseId });
    return { commitmentId };
  });
}

/** Whoever speaks for an institution we know, or sits for it; else it is added. */
async function institutionFor(tx: Tx, { panelist }: HandedOn): Promise<string> {
  const known = await institutionsOf(tx);
  const found =
    known.find(({ spokesperson }) => spokesperson === panelist.name) ??
    known.find(({ name }) => name === panelist.institution);
  if (found) return found.id;
  const added = { id: newId(tx.clock().getTime()), kind: 'official' as const };
  await addInstitution(tx, { ...added, name: panelist.institution, spokesperson: panelist.name });
  return added.id;
}

/** A clause is put to an institution once; what was promised about it later belongs to the same commitment. */
async function askedOf(tx: Tx, institutionId: string, clauseId: string): Promise<string> {
  const known = (await boardOf(tx, { institutionId })).find((one) => one.clauseId === clauseId);
  if (known) return known.id;
  const commitmentId = newId(tx.clock().getTime());
  await askForAnswer(tx, { institutionId, clauses: [{ commitmentId, clauseId }] });
  return commitmentId;
}

async function keepHeard(tx: Tx, followUpId: string, commitmentId: string): Promise<void> {
  const row = { communityId: communityOf(tx).id, followUpId, commitmentId };
  await tx.db
    .insertInto('commitmentHeard')
    .values({ ...row, takenUpAt: tx.clock(), takenUpBy: memberOf(tx.actor) })
    .execute();
  const from = { kind: 'town_hall_follow_up', id: followUpId };
  await link(tx, from, 'is_kept_as', { kind: 'commitment', id: commitmentId });
}

/** What an institution has answered in other words since then stands; the day that was promised is kept beside it. */
async function sayWhatWasPromised(tx: Tx, commitmentId: string, told: HandedOn): Promise<void> {
  const { followUp, meeting, panelist } = told;
  if (!followUp.promised) return;
  const { answered } = await commitmentOf(tx, commitmentId);
  if (answered === 'no_answer')
    await noteAnswer(tx, commitmentId, {
      ...{ answer: 'promised', words: plainTexts(followUp.promised), owner: panelist.name },
      saidWhere: inLanguage(meeting.title, tx.locale),
      saidOn: meeting.day < today(tx) ? meeting.day : today(tx)
    });
  const what = plainTexts(followUp.promised);
  const step = { id: newId(tx.clock().getTime()), what, owner: panelist.name, dueOn: followUp.dueOn };
  if (answered !== 'declined') await keepStep(tx, commitmentId, step);
}
