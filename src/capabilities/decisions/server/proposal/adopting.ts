import type { Tx } from '../../../../platform/context/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { adopt } from '../../../governance/server/index.ts';
import type { Proposal } from '../../rules/proposal/proposal.ts';
import { findVote } from '../vote/find.ts';
import type { Decision } from './decision.ts';

type Act = { year: number; number: number; effectiveFrom: string | null };

/**
 * A proposal to adopt new rules brings them into force by its own certification, in the wording that was there when
 * the vote opened: a draft that somebody changed since is not what people voted on.
 */
export async function adoptVersionOf(
  tx: Tx,
  { adoptsVersion }: Proposal,
  { id: decisionId, voteId }: Pick<Decision, 'id' | 'voteId'>,
  { year, number, effectiveFrom }: Act
): Promise<void> {
  if (!adoptsVersion || !effectiveFrom) return;
  const seen = (await findVote(tx, voteId)).words?.adopts?.revision;
  const how = m.decisions_adopted_by({ label: `${year}-${number}` }, { locale: tx.locale });
  await adopt(tx, { versionId: adoptsVersion, from: effectiveFrom, how, decisionId, ...(seen && { seen }) });
}
