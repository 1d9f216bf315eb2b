import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { link } from '../../../../platform/thread/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { worded, type Texts } from '../../rules/wording.ts';
import { today } from '../today.ts';
import { lockCommitment } from './ask.ts';

export type NewStep = { id: string; what: Texts; owner: string; dueOn: string };

/** A step with the day by which it is to be done, and who answers for it. Sent twice it is one. */
export function addStep(context: Context, commitmentId: string, step: NewStep): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.follow);
    if (step.dueOn < today(tx)) throw problems.due_in_past();
    await keepStep(tx, commitmentId, step);
  });
}

/** A day that was named aloud may have passed before it is written down: then it is late from the first day. */
export async function keepStep(tx: Tx, commitmentId: string, step: NewStep): Promise<void> {
  await lockCommitment(tx, commitmentId);
  const what = worded(step.what, tx.locale);
  if (!what) throw problems.text_missing();
  const { id, owner, dueOn } = step;
  const added = await insertOnce(tx, 'commitmentStep', {
    ...{ communityId: communityOf(tx).id, id, commitmentId, owner: owner.trim(), dueOn },
    ...{ what: JSON.stringify(what), addedAt: tx.clock(), addedBy: memberOf(tx.actor) }
  });
  if (added) await remember(tx, 'charters.step_added', { commitmentId, stepId: id, dueOn });
}

/** A step that was agreed to be left out; it stays in the history. */
export function dropStep(context: Context, commitmentId: string, stepId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.follow);
    await lockStep(tx, commitmentId, stepId);
    await change(tx, stepId, { droppedAt: tx.clock() });
    await remember(tx, 'charters.step_dropped', { commitmentId, stepId });
  });
}

export type Report = {
  evidence: { id: string; what: Texts; source: string; address?: string | null };
};

/** The institution says it is done, and shows something. Whether it is, members say. */
export function reportDone(context: Context, commitmentId: string, stepId: string, { evidence }: Report) {
  return transact(context, async (tx) => {
    allow(tx, may.follow);
    const step = await lockStep(tx, commitmentId, stepId);
    const what = worded(evidence.what, tx.locale);
    if (!what) throw problems.evidence_missing();
    const { id, source, address } = evidence;
    const added = await insertOnce(tx, 'commitmentEvidence', {
      ...{ communityId: communityOf(tx).id, id, commitmentId, stepId, source, address: address || null },
      ...{ what: JSON.stringify(what), addedAt: tx.clock(), addedBy: memberOf(tx.actor) }
    });
    if (!added) return;
    if (!step.reportedOn) await change(tx, stepId, { reportedOn: today(tx), reportedBy: memberOf(tx.actor) });
    await link(tx, { kind: 'commitment', id: commitmentId }, 'is_shown_by', {
      kind: 'commitment_evidence',
      id
    });
    await remember(tx, 'charters.step_reported', { commitmentId, stepId, evidenceId: id });
  });
}

/** What was shown turned out not to hold: its place stays and says so. */
export function withdrawEvidence(context: Context, commitmentId: string, evidenceId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.follow);
    await lockCommitment(tx, commitmentId);
    const { numUpdatedRows } = await tx.db
      .updateTable('commitmentEvidence')
      .set({ withdrawnAt: tx.clock() })
      .where('communityId', '=', communityOf(tx).id)
      .where('commitmentId', '=', commitmentId)
      .where('id', '=', evidenceId)
      .where('withdrawnAt', 'is', null)
      .executeTakeFirst();
    if (!numUpdatedRows) throw problems.no_such_thing();
    await remember(tx, 'charters.evidence_withdrawn', { commitmentId, evidenceId });
  });
}

export async function lockStep(tx: Tx, commitmentId: string, stepId: string) {
  await lockCommitment(tx, commitmentId);
  const row = await tx.db
    .selectFrom('commitmentStep')
    .select(['id', 'reportedOn', 'dueOn'])
    .where('communityId', '=', communityOf(tx).id)
    .where('commitmentId', '=', commitmentId)
    .where('id', '=', stepId)
    .where('droppedAt', 'is', null)
    .executeTakeFirst();
  if (!row) throw problems.no_such_thing();
  return row;
}

type Changed = { droppedAt: Date } | { reportedOn: string; reportedBy: string | null };

const change = (tx: Tx, id: string, changed: Changed) =>
  tx.db
    .updateTable('commitmentStep')
    .set(changed)
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();
