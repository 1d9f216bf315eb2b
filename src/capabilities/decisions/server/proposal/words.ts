import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { wordsOf } from '../../rules/proposal/wording.ts';
import { proposalIfAny } from './rows.ts';

/** Writes anew by which words this proposal is found. */
export async function keepWords(tx: Tx, proposalId: string): Promise<void> {
  const proposal = await proposalIfAny(tx, proposalId);
  if (!proposal) return;
  const { question, text, affected, alternatives, options } = proposal;
  const words = wordsOf(question, text, affected, alternatives, ...options.map((one) => one.text));
  const communityId = communityOf(tx).id;
  await tx.db
    .deleteFrom('proposalWord')
    .where('communityId', '=', communityId)
    .where('proposalId', '=', proposalId)
    .execute();
  if (words.length)
    await tx.db
      .insertInto('proposalWord')
      .values(words.map((word) => ({ communityId, proposalId, word })))
      .execute();
}
