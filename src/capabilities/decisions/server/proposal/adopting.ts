import type { Tx } from '../../../../platform/context/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { adopt } from '../../../governance/server/index.ts';
import type { Proposal } from '../../rules/proposal/proposal.ts';

type Act = { year: number; number: number; effectiveFrom: string | null };

/** A proposal to adopt new rules brings them into force by its own certification. */
export async function adoptVersionOf(
  tx: Tx,
  { adoptsVersion }: Proposal,
  decisionId: string,
  { year, number, effectiveFrom }: Act
): Promise<void> {
  if (!adoptsVersion || !effectiveFrom) return;
  const how = m.decisions_adopted_by({ label: `${year}-${number}` }, { locale: tx.locale });
  await adopt(tx, { versionId: adoptsVersion, from: effectiveFrom, how, decisionId });
}
