import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import type { Contact, Try, TryOutcome } from '../../rules/answering/assignment.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { today } from '../today.ts';
import { findAssignment } from './assignments.ts';

/** What an interviewer takes along for the day. */
export type Work = {
  id: string;
  surveyId: string;
  name: string;
  mode: 'call' | 'door';
  target: number;
  contacts: Contact[];
  tries: Try[];
};
export type NewTry = {
  id: string;
  assignmentId: string;
  contact: number | null;
  outcome: TryOutcome;
  callBackAt: Date | null;
};

/** In which way an assignment asks: all that its page says before it is unsealed. */
export const modeOf = (context: Context, surveyId: string, assignmentId: string): Promise<'call' | 'door'> =>
  read(context, async (tx) => {
    allow(tx, may.collect);
    const found = await findAssignment(tx, assignmentId);
    if (found.surveyId !== surveyId) throw problems.no_such_assignment();
    return found.mode;
  });

export function workOf(context: Context, assignmentId: string): Promise<Work> {
  return read(context, async (tx) => {
    allow(tx, may.collect);
    const { id, surveyId, name, mode, target } = await findAssignment(tx, assignmentId);
    const contacts = await tx.db
      .selectFrom('surveyContact')
      .select(['number', 'name', 'way'])
      .where('communityId', '=', communityOf(tx).id)
      .where('assignmentId', '=', assignmentId)
      .orderBy('number')
      .execute();
    const tries = await tx.db
      .selectFrom('surveyAttempt')
      .select(['id', 'contact', 'outcome', 'day', 'callBackAt'])
      .where('communityId', '=', communityOf(tx).id)
      .where('assignmentId', '=', assignmentId)
      .orderBy('day')
      .execute();
    const told = tries.map(({ callBackAt, outcome, ...one }) => ({
      ...{ ...one, outcome: outcome as TryOutcome },
      callBackAt: callBackAt?.toISOString() ?? null
    }));
    return { id, surveyId, name, mode, target, contacts, tries: told };
  });
}

/**
 * Notes a try, also one that reached nobody. The same again is the same. It writes no event and no hour: beside
 * answers that carry a day, an hour would say whose they are.
 */
export function logTry(context: Context, { assignmentId, ...one }: NewTry): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.collect);
    await findAssignment(tx, assignmentId);
    const communityId = communityOf(tx).id;
    if (one.contact !== null && !(await isOnTheList(tx, assignmentId, one.contact)))
      throw problems.no_such_contact();
    const callBackAt = one.outcome === 'call_back' ? one.callBackAt : null;
    await insertOnce(tx, 'surveyAttempt', { ...one, callBackAt, communityId, assignmentId, day: today(tx) });
  });
}

const isOnTheList = async (tx: Tx, assignmentId: string, number: number): Promise<boolean> =>
  (await tx.db
    .selectFrom('surveyContact')
    .select('number')
    .where('communityId', '=', communityOf(tx).id)
    .where('assignmentId', '=', assignmentId)
    .where('number', '=', number)
    .executeTakeFirst()) !== undefined;
