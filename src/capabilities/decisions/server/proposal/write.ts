import type { DecisionClass } from '../../../../kernels/bylaws/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { bodyOf, versionById } from '../../../governance/server/index.ts';
import { motionsOf } from '../../../meetings/server/index.ts';
import { mayPropose } from '../../rules/proposal/policy.ts';
import { proposalProblems } from '../../rules/proposal/problems.ts';
import { isWritable, type Proposal } from '../../rules/proposal/proposal.ts';
import { worded, type Texts } from '../../rules/proposal/wording.ts';
import { keepOptions } from './options.ts';
import { changeProposal, lockProposal, proposalIfAny, proposals } from './rows.ts';
import { today } from './today.ts';
import { noteStep } from './within.ts';
import { keepWords } from './words.ts';

/** What somebody writes. `id` is the caller's: sent twice it is one proposal. */
export type Writing = {
  id: string;
  bodyId: string;
  class: DecisionClass;
  question: Texts;
  text: Texts;
  affected: Texts;
  alternatives: Texts;
  budgetCents: number | null;
  options: { id: string; text: Texts }[];
  /** The revision its writer saw; null for a first draft. */
  seen: number | null;
  moved?: { meetingId: string; motionId: string } | null;
  adopts?: { versionId: string; from: string } | null;
  reconsiders?: string | null;
};

/** Keeps a draft, or what its writer changed before it was opened for discussion. */
export function writeProposal(context: Context, writing: Writing): Promise<{ id: string; revision: number }> {
  return transact(context, async (tx) => {
    allow(tx, mayPropose.raise);
    const before = (await proposalIfAny(tx, writing.id)) ? await lockProposal(tx, writing.id) : null;
    if (before) refuseOthers(tx, before, writing);
    await refuseImpossible(tx, writing, before);
    const row = rowOf(tx, writing, before);
    if (before) await changeProposal(tx, writing.id, row);
    else await insertOnce(tx, 'proposal', { ...row, ...firstOf(tx, writing) });
    if (!before) await noteStep(tx, writing.id, 'drafted');
    await keepOptions(tx, writing.id, before?.options ?? [], writing.options);
    await keepWords(tx, writing.id);
    await remember(tx, 'decisions.proposal_written', { proposalId: writing.id, revision: row.revision });
    return { id: writing.id, revision: row.revision };
  });
}

function refuseOthers(tx: Tx, before: Proposal, { seen }: Writing): void {
  if (before.raisedBy !== memberOf(tx.actor)) allow(tx, mayPropose.steward);
  if (!isWritable(before.step)) throw proposalProblems.moved_on();
  // A first draft that is sent twice is the same draft, not somebody else's change.
  if (seen !== null && seen !== before.revision) throw proposalProblems.changed_meanwhile();
}

async function refuseImpossible(tx: Tx, writing: Writing, before: Proposal | null): Promise<void> {
  const body = await bodyOf(tx, writing.bodyId);
  if (body.endedOn && body.endedOn <= today(tx)) throw proposalProblems.body_ended();
  if (!worded(before?.question ?? null, writing.question, tx.locale))
    throw proposalProblems.question_missing();
  if (!worded(before?.text ?? null, writing.text, tx.locale)) throw proposalProblems.text_missing();
  if (writing.moved) await refuseMotion(tx, writing.id, writing.moved);
  if (writing.adopts) await refuseVersion(tx, writing.adopts);
}

async function refuseMotion(tx: Tx, id: string, { meetingId, motionId }: NonNullable<Writing['moved']>) {
  const noted = (await motionsOf(tx, meetingId)).find((motion) => motion.id === motionId);
  if (!noted) throw proposalProblems.no_such_thing();
  const taken = await proposals(tx)
    .where('motionId', '=', motionId)
    .where('proposal.id', '<>', id)
    .executeTakeFirst();
  if (taken) throw proposalProblems.motion_taken();
}

async function refuseVersion(tx: Tx, { versionId, from }: NonNullable<Writing['adopts']>): Promise<void> {
  if (from < today(tx)) throw proposalProblems.starts_in_past();
  if ((await versionById(tx, versionId)).state !== 'draft') throw proposalProblems.no_draft_to_adopt();
}

function rowOf(tx: Tx, writing: Writing, before: Proposal | null) {
  const next = (name: 'question' | 'text' | 'affected' | 'alternatives') =>
    worded(before?.[name] ?? null, writing[name], tx.locale);
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  return {
    bodyId: writing.bodyId,
    class: writing.adopts ? 'bylaws' : writing.class,
    question: JSON.stringify(next('question')),
    text: JSON.stringify(next('text')),
    affected: json(next('affected')),
    alternatives: json(next('alternatives')),
    budgetCents: writing.budgetCents,
    adoptsVersion: writing.adopts?.versionId ?? null,
    adoptsFrom: writing.adopts?.from ?? null,
    revision: (before?.revision ?? 0) + 1,
    wordedAt: tx.clock()
  };
}

const firstOf = (tx: Tx, { id, moved, reconsiders }: Writing) => ({
  communityId: communityOf(tx).id,
  id,
  raisedBy: memberOf(tx.actor),
  meetingId: moved?.meetingId ?? null,
  motionId: moved?.motionId ?? null,
  reconsiders: reconsiders ?? null,
  writtenAt: tx.clock()
});
