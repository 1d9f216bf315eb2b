import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { grantsInForce } from '../../../accounts/server/index.ts';
import { namesById } from '../../../people/server/index.ts';
import type { Contact } from '../../rules/answering/assignment.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { findSurvey } from '../instrument/surveys.ts';

export type NewAssignment = {
  id: string;
  surveyId: string;
  interviewerId: string;
  name: string;
  mode: 'call' | 'door';
  target: number;
  contacts: Contact[];
};
export type Assignment = Omit<NewAssignment, 'contacts'> & {
  interviewer: string;
  contacts: number;
  answered: number;
  tries: number;
};

/** Gives somebody an area or a list, and a number to aim at. `id` is the caller's: sent twice it is one. */
export function makeAssignment(context: Context, { contacts, ...assignment }: NewAssignment): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.assign);
    await findSurvey(tx, assignment.surveyId);
    if (!(await interviewersIn(tx)).some(({ id }) => id === assignment.interviewerId))
      throw problems.not_an_interviewer();
    const communityId = communityOf(tx).id;
    const row = { ...assignment, communityId, madeAt: tx.clock(), madeBy: memberOf(tx.actor) };
    if (!(await insertOnce(tx, 'surveyAssignment', row))) return;
    if (contacts.length)
      await tx.db
        .insertInto('surveyContact')
        .values(contacts.map((one) => ({ ...one, communityId, assignmentId: assignment.id })))
        .execute();
    await remember(tx, 'surveys.assigned', { surveyId: assignment.surveyId, assignmentId: assignment.id });
  });
}

/** It is done, or taken back: no phone is given it any more. */
export function endAssignment(context: Context, assignmentId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.assign);
    const { surveyId } = await findAssignment(tx, assignmentId);
    const [communityId, endedBy] = [communityOf(tx).id, memberOf(tx.actor)];
    const row = { communityId, assignmentId, endedAt: tx.clock(), endedBy };
    if (await insertOnce(tx, 'surveyAssignmentEnd', row))
      await remember(tx, 'surveys.assignment_ended', { surveyId, assignmentId });
  });
}

/** All that are going on, for those who make them; for everybody else who collects, their own. */
export function assignmentsOf(context: Context, surveyId: string): Promise<Assignment[]> {
  return read(context, async (tx) => {
    allow(tx, may.collect);
    await findSurvey(tx, surveyId);
    const all = await running(tx)
      .where('a.surveyId', '=', surveyId)
      .$if(!may.assign.allows(tx.actor), (query) => query.where('a.interviewerId', '=', memberOf(tx.actor)!))
      .orderBy('a.madeAt', 'desc')
      .execute();
    const names = await namesById(
      tx,
      all.map(({ interviewerId }) => interviewerId)
    );
    return all.map((one) => ({ ...rowOf(one), interviewer: names.get(one.interviewerId) ?? '' }));
  });
}

/** Who may be given one: those who hold a role that collects. */
export const interviewersOf = (context: Context): Promise<{ id: string; name: string }[]> =>
  read(context, async (tx) => {
    allow(tx, may.assign);
    return interviewersIn(tx);
  });

async function interviewersIn(tx: Tx): Promise<{ id: string; name: string }[]> {
  const holders = (await grantsInForce(tx)).filter(({ role, memberId, memberName }) =>
    may.collect.allows({
      ...{ kind: 'account', accountId: memberId, sessionId: memberId, shared: false, roles: [role] },
      member: { id: memberId, name: memberName, category: '' }
    })
  );
  const byId = new Map(holders.map(({ memberId, memberName }) => [memberId, memberName]));
  return [...byId]
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, tx.locale));
}

/** One that goes on, for whoever it was given to, or for those who make them; nobody else learns of it. */
export async function findAssignment(tx: Tx, id: string) {
  const row = await running(tx).where('a.id', '=', id).executeTakeFirst();
  const mine = row && row.interviewerId === memberOf(tx.actor) && may.collect.allows(tx.actor);
  if (!row || !(mine || may.assign.allows(tx.actor))) throw problems.no_such_assignment();
  return rowOf(row);
}

const running = (tx: Tx) =>
  tx.db
    .selectFrom('surveyAssignment as a')
    .leftJoin('surveyAssignmentEnd as e', (join) =>
      join.onRef('e.communityId', '=', 'a.communityId').onRef('e.assignmentId', '=', 'a.id')
    )
    .select(({ selectFrom, fn }) => [
      ...(['a.id', 'a.surveyId', 'a.interviewerId', 'a.name', 'a.mode', 'a.target'] as const),
      selectFrom('surveyContact as c')
        .select(fn.countAll<number>().as('n'))
        .whereRef('c.communityId', '=', 'a.communityId')
        .whereRef('c.assignmentId', '=', 'a.id')
        .as('contacts'),
      selectFrom('surveyAttempt as t')
        .select(fn.countAll<number>().as('n'))
        .whereRef('t.communityId', '=', 'a.communityId')
        .whereRef('t.assignmentId', '=', 'a.id')
        .as('tries'),
      selectFrom('surveyAttempt as t')
        .select(fn.countAll<number>().as('n'))
        .whereRef('t.communityId', '=', 'a.communityId')
        .whereRef('t.assignmentId', '=', 'a.id')
        .where('t.outcome', '=', 'answered')
        .as('answered')
    ])
    .where('a.communityId', '=', communityOf(tx).id)
    .where('e.endedAt', 'is', null);

type Row = Awaited<ReturnType<ReturnType<typeof running>['execute']>>[number];

const rowOf = ({ mode, contacts, tries, answered, ...row }: Row) => ({
  ...row,
  mode: mode as 'call' | 'door',
  contacts: Number(contacts ?? 0),
  tries: Number(tries ?? 0),
  answered: Number(answered ?? 0)
});
