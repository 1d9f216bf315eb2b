import { holdingsOf } from '../../../governance/server/index.ts';
import { namesById } from '../../../people/server/index.ts';
import { addDays } from '../../../../platform/clock/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { problems as common } from '../../../../platform/problem/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { DUE, type TaskKind } from '../../rules/election/tasks.ts';
import { may } from '../../rules/policy.ts';

export type Newcomer = { memberId: string; before: { memberId: string } | null };

type Beginning = { electionId: string; bodyId: string; from: string };

/** Orientation for who is new to the team, a handover where a seat changes hands, and days together for all. */
export async function proposeTasks(
  tx: Tx,
  { electionId, bodyId, from }: Beginning,
  people: Newcomer[]
): Promise<void> {
  const knownFrom = await firstDays(tx, bodyId);
  const runs = memberOf(tx.actor);
  const add = (kind: TaskKind, memberId: string | null, ownerId: string | null) =>
    insertOnce(tx, 'installationTask', {
      communityId: communityOf(tx).id,
      id: newId(tx.clock().getTime()),
      electionId,
      kind,
      memberId,
      ...(ownerId ? { ownerId } : { owner: '—' }),
      dueOn: addDays(from, DUE[kind])
    });
  for (const { memberId, before } of people) {
    if ((knownFrom.get(memberId) ?? from) >= from) await add('orientation', memberId, runs);
    if (before) await add('handover', memberId, before.memberId);
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
      .selectFrom('installationTask')
      .select(['id', 'kind', 'memberId', 'owner', 'ownerId', 'dueOn', 'doneAt'])
      .where('communityId', '=', communityOf(tx).id)
      .where('electionId', '=', electionId)
      .orderBy('dueOn')
      .orderBy('id')
      .execute();
    const names = await namesById(
      tx,
      rows.flatMap(({ memberId, ownerId }) => [memberId, ownerId])
    );
    return rows.map(({ memberId, ownerId, ...row }) => ({
      ...row,
      owner: names.get(ownerId ?? '') ?? row.owner ?? '',
      kind: row.kind as TaskKind,
      name: names.get(memberId ?? '') ?? null
    }));
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
