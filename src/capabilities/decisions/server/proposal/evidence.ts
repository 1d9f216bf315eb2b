import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { link, type Knot } from '../../../../platform/thread/index.ts';
import type { EvidenceKind } from '../../rules/proposal/evidence.ts';
import { mayPropose } from '../../rules/proposal/policy.ts';
import { proposalProblems } from '../../rules/proposal/problems.ts';
import { isDiscussed } from '../../rules/proposal/proposal.ts';
import { worded, type Texts } from '../../rules/proposal/wording.ts';
import { within } from './within.ts';

export type NewEvidence = {
  id: string;
  kind: EvidenceKind;
  what: Texts;
  source: string;
  address?: string | null;
  /** Where it already stands in another room: a theme, a survey, a clause. */
  from?: Knot | null;
};

export type Evidence = {
  id: string;
  kind: EvidenceKind;
  what: Localized;
  source: string;
  address: string | null;
  addedBy: string | null;
};

/** Ties what is known to what is proposed. Sent twice it is there once. */
export function addEvidence(context: Context, proposalId: string, evidence: NewEvidence): Promise<void> {
  return within(context, mayPropose.discuss, proposalId, async (tx, proposal) => {
    if (proposal.step !== 'drafted' && !isDiscussed(proposal.step)) throw proposalProblems.moved_on();
    if (!(await insertOnce(tx, 'proposalEvidence', rowOf(tx, proposalId, evidence)))) return;
    const knot = { kind: 'evidence', id: evidence.id };
    await link(tx, knot, 'supports', { kind: 'proposal', id: proposalId });
    if (evidence.from) await link(tx, evidence.from, 'is_told_in', knot);
    await remember(tx, 'decisions.evidence_added', { proposalId, evidenceId: evidence.id });
  });
}

function rowOf(tx: Tx, proposalId: string, { id, kind, source, address, what }: NewEvidence) {
  const words = worded(null, what, tx.locale);
  if (!words) throw proposalProblems.text_missing();
  return {
    ...{ communityId: communityOf(tx).id, id, proposalId, kind, source },
    what: JSON.stringify(words),
    address: address || null,
    addedBy: memberOf(tx.actor),
    addedAt: tx.clock()
  };
}

/** Takes back what turned out not to hold: whoever added it, or whoever tends the proposal. */
export function takeBackEvidence(context: Context, proposalId: string, evidenceId: string): Promise<void> {
  return within(context, mayPropose.discuss, proposalId, async (tx, proposal) => {
    const found = (await evidenceOf(tx, proposalId)).find(({ id }) => id === evidenceId);
    if (!found) throw proposalProblems.no_such_thing();
    if (found.addedBy !== memberOf(tx.actor)) allow(tx, mayPropose.tend, proposal.raisedBy ?? undefined);
    if (proposal.step !== 'drafted' && !isDiscussed(proposal.step)) throw proposalProblems.moved_on();
    await tx.db
      .updateTable('proposalEvidence')
      .set({ takenBackAt: tx.clock() })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', evidenceId)
      .execute();
    await remember(tx, 'decisions.evidence_taken_back', { proposalId, evidenceId });
  });
}

/** What a proposal rests on, in the order it was added. */
export async function evidenceOf(tx: Tx, proposalId: string): Promise<Evidence[]> {
  const rows = await tx.db
    .selectFrom('proposalEvidence')
    .select(['id', 'kind', 'what', 'source', 'address', 'addedBy'])
    .where('communityId', '=', communityOf(tx).id)
    .where('proposalId', '=', proposalId)
    .where('takenBackAt', 'is', null)
    .orderBy('addedAt')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind as EvidenceKind,
    what: row.what as unknown as Localized
  }));
}
