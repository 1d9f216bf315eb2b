import { holdingsOf } from '../../../governance/server/index.ts';
import { addDays } from '../../../../platform/clock/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { allow, isMember } from '../../../../platform/policy/index.ts';
import { problems as common } from '../../../../platform/problem/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { DUE, type TaskKind } from '../../rules/election/tasks.ts';
import { may } from '../../rules/policy.ts';

export type Newcomer = { memberId: string; before: { name: string } | null };

type Beginning = { electionId: string; bodyId: string; from: string };

/** Orientation for who is new to the team, a handover where a seat changes hands, and days together for all. */
export async function proposeTasks(
  tx: Tx,
  { electionId, bodyId, from }: Beginning,
  people: Newcomer[]
): Promise<void> {
  const knownFrom = await firstDays(tx, bodyId);
  const runs = isMember(tx.actor) ? tx.actor.member.name : '—';
  const add = (kind: TaskKind, memberId: string | null, owner: string) =>
    insertOnce(tx, 'installationTask', {
      communityId: communityOf(tx).id,
      id: newId(tx.clock().getTime()),
      electionId,
      kind,
      memberId,
      owner,
      dueOn: addDays(from, DUE[kind])
    });
  for (const { memberId, before } of people) {
    if ((knownFrom.get(memberId) ?? from) >= from) await add('orientation', memberId, runs);
    if (before) await add('handover', memberId, before.name);
  }
  if (people.length) await add('retreat', null, runs);
}

async function firstDays(tx: Tx, bodyId: string): Promise<Map<string, string>> {
  const first = new Map<string, string>();
  for (const { memberId, fromOn } of await holdingsOf(tx, bodyId)) first.set(memberId, fromOn);
  return first;
}

export type Task = {
  id: string;
  kind: TaskKind;
  name: string | null;
  owner: string;
  dueOn: string;
  doneAt: Date | null;
};

/** The first steps of a new team, the earliest due first. */
export function tasksOf(context: Context, electionId: string): Promise<Task[]> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const rows = await tx.db
      .selectFrom('installationTask as task')
      .leftJoin('member', (join) =>
        join.onRef('member.communityId', '=', 'task.communityId').onRef('member.id', '=', 'task.memberId')
      )
      .select(['task.id', 'task.kind', 'member.name', 'task.owner', 'task.dueOn', 'task.doneAt'])
      .where('task.communityId', '=', communityOf(tx).id)
      .where('task.electionId', '=', electionId)
      .orderBy('dueOn')
      .orderBy('task.id')
      .execute();
    return rows as Task[];
  });
}

/** Done, or not yet after all. */
export function settleTask(context: Context, id: string, done: boolean): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.run);
    const { numUpdatedRows } = await tx.db
      .updateTable('installationTask')
      .set({ doneAt: done ? tx.clock() : null, doneBy: done ? memberOf(tx.actor) : null })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!numUpdatedRows) throw common.not_found();
    await remember(tx, done ? 'elections.task_done' : 'elections.task_reopened', { taskId: id });
  });
}
