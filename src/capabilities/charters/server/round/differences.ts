import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { clausesShown, roundOf, type RoundClause } from './rows.ts';

/** A clause in this round and in the one before; null where it was not there. */
export type Difference = { clauseId: string; label: string; before: Localized | null; now: Localized | null };

/** What changed since the draft that was shown before; null for the first round. */
export async function differencesOf(tx: Tx, roundId: string): Promise<Difference[] | null> {
  const { charterId, number } = await roundOf(tx, roundId);
  const earlier = await tx.db
    .selectFrom('draftRound')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('charterId', '=', charterId)
    .where('number', '=', number - 1)
    .executeTakeFirst();
  if (!earlier) return null;
  const [now, before] = [await clausesShown(tx, roundId), await clausesShown(tx, earlier.id)];
  const gone = before.filter((one) => !now.some(({ clauseId }) => clauseId === one.clauseId));
  return [
    ...now.map((one) => differenceOf(one, before)),
    ...gone.map((one) => ({ ...sides(one, null), now: null }))
  ];
}

const differenceOf = (now: RoundClause, before: RoundClause[]): Difference => {
  const was = before.find(({ clauseId }) => clauseId === now.clauseId);
  return { ...sides(now, was ?? null), before: was?.text ?? null, now: now.text };
};

const sides = ({ clauseId, label, text }: RoundClause, was: RoundClause | null) => ({
  clauseId,
  label,
  before: was?.text ?? text
});
