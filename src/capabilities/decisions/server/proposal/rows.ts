import type { DecisionClass } from '../../../../kernels/bylaws/index.ts';
import { communityOf, memberOf, type Tx } from '../../../../platform/context/index.ts';
import { sql, type DB, type Updateable } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { isMember, may as allowed } from '../../../../platform/policy/index.ts';
import { mayPropose } from '../../rules/proposal/policy.ts';
import { proposalProblems } from '../../rules/proposal/problems.ts';
import type { Choice, Proposal, Step } from '../../rules/proposal/proposal.ts';

/** A proposal as this reader may know it: a draft exists for its writer alone. */
export async function proposalOf(tx: Tx, id: string): Promise<Proposal> {
  const proposal = await proposalIfAny(tx, id);
  if (!proposal || !mayKnow(tx, proposal)) throw proposalProblems.no_such_proposal();
  return proposal;
}

/** The same, held still while a command changes it. */
export async function lockProposal(tx: Tx, id: string): Promise<Proposal> {
  const row = await tx.db
    .selectFrom('proposal')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw proposalProblems.no_such_proposal();
  return proposalOf(tx, id);
}

export async function proposalIfAny(tx: Tx, id: string): Promise<Proposal | undefined> {
  const row = await proposals(tx).where('proposal.id', '=', id).executeTakeFirst();
  return row && asProposal(row, await optionsOf(tx, id));
}

/** Members know what was raised, everybody what was decided. */
export function mayKnow(tx: Tx, { step, raisedBy }: Pick<Proposal, 'step' | 'raisedBy'>): boolean {
  if (tx.actor.kind === 'system' || step === 'decided') return true;
  if (step === 'drafted') return raisedBy !== null && raisedBy === memberOf(tx.actor);
  return isMember(tx.actor);
}

/** Every proposal of the community with its latest step. */
export const proposals = (tx: Tx) =>
  tx.db
    .selectFrom('proposal')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('proposalStep')
          .select(['step', 'at as since'])
          .whereRef('proposalStep.communityId', '=', 'proposal.communityId')
          .whereRef('proposalStep.proposalId', '=', 'proposal.id')
          .orderBy('number', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.on(sql<boolean>`true`)
    )
    .selectAll('proposal')
    .select(['latest.step', 'latest.since'])
    .where('proposal.communityId', '=', communityOf(tx).id);

type Row = Awaited<ReturnType<ReturnType<typeof proposals>['execute']>>[number];

export function asProposal({ communityId: _, writtenAt: __, ...row }: Row, options: Choice[]): Proposal {
  return {
    ...row,
    class: row.class as DecisionClass,
    question: row.question as unknown as Localized,
    text: row.text as unknown as Localized,
    affected: row.affected as unknown as Localized | null,
    alternatives: row.alternatives as unknown as Localized | null,
    step: row.step as Step,
    options
  };
}

async function optionsOf(tx: Tx, proposalId: string): Promise<Choice[]> {
  const rows = await tx.db
    .selectFrom('proposalOption')
    .select(['id', 'text'])
    .where('communityId', '=', communityOf(tx).id)
    .where('proposalId', '=', proposalId)
    .orderBy('position')
    .execute();
  return rows.map(({ id, text }) => ({ id, text: text as unknown as Localized }));
}

/** Changes the row of a proposal that is held still. */
export const changeProposal = (tx: Tx, id: string, row: Updateable<DB['proposal']>) =>
  tx.db
    .updateTable('proposal')
    .set(row)
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();

export const tends = (tx: Tx, { raisedBy }: Proposal): boolean =>
  allowed(tx, mayPropose.tend, raisedBy ?? undefined);
