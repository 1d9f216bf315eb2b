import { memberOf, communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { link } from '../../../../platform/thread/index.ts';
import { mayPropose } from '../../rules/proposal/policy.ts';
import { proposalProblems } from '../../rules/proposal/problems.ts';
import type { Proposal } from '../../rules/proposal/proposal.ts';
import { translated, type Texts } from '../../rules/proposal/wording.ts';
import { changeProposal } from './rows.ts';
import { takeStep, tending, within } from './within.ts';
import { keepWords } from './words.ts';

/** Shows a draft to everybody who belongs. Only its writer does that. */
export function raise(context: Context, proposalId: string): Promise<void> {
  return within(context, mayPropose.raise, proposalId, async (tx, proposal) => {
    if (proposal.step === 'raised') return;
    if (proposal.raisedBy !== memberOf(tx.actor)) throw proposalProblems.not_yours();
    await takeStep(tx, proposal, 'raised');
    await tieToItsRoots(tx, proposal);
    await remember(tx, 'decisions.raised', { proposalId });
  });
}

/** From here on its words change by amendment only. */
export function openDiscussion(context: Context, proposalId: string): Promise<void> {
  return within(context, mayPropose.steward, proposalId, async (tx, proposal) => {
    if (proposal.step === 'opened') return;
    await takeStep(tx, proposal, 'opened');
    await remember(tx, 'decisions.opened', { proposalId });
  });
}

/** Takes a proposal back; what was said about it stays. */
export function withdraw(context: Context, proposalId: string): Promise<void> {
  return tending(context, mayPropose.tend, proposalId, async (tx, proposal) => {
    if (proposal.step === 'withdrawn') return;
    await takeStep(tx, proposal, 'withdrawn');
    await remember(tx, 'decisions.withdrawn', { proposalId });
  });
}

/** The words of a proposal in the languages that are missing or old. */
export type Renewing = Record<'question' | 'text' | 'affected' | 'alternatives', Texts> & {
  options: { id: string; text: Texts }[];
};

/** Gives the other language its words, or renews them after an amendment. Notice does not begin anew. */
export function translate(context: Context, proposalId: string, renewing: Renewing): Promise<void> {
  return tending(context, mayPropose.translate, proposalId, async (tx, proposal) => {
    if (!['drafted', 'raised', 'opened'].includes(proposal.step)) throw proposalProblems.moved_on();
    await changeProposal(tx, proposalId, renewed(proposal, renewing));
    await translateOptions(tx, proposal, renewing.options);
    await keepWords(tx, proposalId);
    await remember(tx, 'decisions.translated', { proposalId });
  });
}

function renewed(proposal: Proposal, renewing: Renewing) {
  const next = (value: Localized | null, texts: Texts) => value && JSON.stringify(translated(value, texts));
  return {
    question: next(proposal.question, renewing.question)!,
    text: next(proposal.text, renewing.text)!,
    affected: next(proposal.affected, renewing.affected),
    alternatives: next(proposal.alternatives, renewing.alternatives),
    revision: proposal.revision + 1
  };
}

async function translateOptions(tx: Tx, { options }: Proposal, typed: Renewing['options']): Promise<void> {
  for (const { id, text } of options) {
    const texts = typed.find((one) => one.id === id)?.text;
    if (!texts) continue;
    await tx.db
      .updateTable('proposalOption')
      .set({ text: JSON.stringify(translated(text, texts)) })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', id)
      .execute();
  }
}

async function tieToItsRoots(tx: Tx, proposal: Proposal): Promise<void> {
  const here = { kind: 'proposal', id: proposal.id };
  if (proposal.motionId) await link(tx, { kind: 'motion', id: proposal.motionId }, 'became', here);
  if (proposal.reconsiders)
    await link(tx, { kind: 'decision', id: proposal.reconsiders }, 'looked_at_again_in', here);
  // From now on everybody may read the draft that the proposal would bring into force.
  if (proposal.adoptsVersion)
    await link(tx, here, 'would_adopt', { kind: 'agreement_version', id: proposal.adoptsVersion });
}
