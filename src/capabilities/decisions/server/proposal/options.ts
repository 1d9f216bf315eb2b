import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { Choice } from '../../rules/proposal/proposal.ts';
import { worded, type Texts } from '../../rules/proposal/wording.ts';

/** The options as they were sent, in their order; one without a word is left out. */
export async function keepOptions(
  tx: Tx,
  proposalId: string,
  before: Choice[],
  typed: { id: string; text: Texts }[]
): Promise<void> {
  const communityId = communityOf(tx).id;
  const said = saidIn(before, typed, tx.locale);
  await tx.db
    .deleteFrom('proposalOption')
    .where('communityId', '=', communityId)
    .where('proposalId', '=', proposalId)
    .execute();
  if (said.length)
    await tx.db
      .insertInto('proposalOption')
      .values(said.map((one, index) => ({ ...one, communityId, proposalId, position: index + 1 })))
      .execute();
}

function saidIn(before: Choice[], typed: { id: string; text: Texts }[], locale: string) {
  const known = new Map(before.map(({ id, text }) => [id, text]));
  return typed.flatMap(({ id, text }) => {
    const words = worded(known.get(id) ?? null, text, locale);
    return words ? [{ id, text: JSON.stringify(words) }] : [];
  });
}
