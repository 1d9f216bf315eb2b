import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce } from '../../../../platform/db/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { mayPropose } from '../../rules/proposal/policy.ts';
import { proposalProblems } from '../../rules/proposal/problems.ts';
import { after } from './afterwards.ts';
import { withNames } from './people.ts';

export type Appeal = {
  id: string;
  kind: 'appeal' | 'reconsideration';
  language: string;
  reason: string;
  askedBy: string;
  name: string;
  askedAt: Date;
  settledAs: 'stands' | 'looked_at_again' | 'taken_back' | null;
  answer: string | null;
};

/** Asks for a decision to be looked at again, with the reason. One asking a person is open at a time. */
export function appeal(
  context: Context,
  decisionId: string,
  asking: Pick<Appeal, 'id' | 'kind' | 'reason'>
): Promise<void> {
  return after(context, mayPropose.discuss, decisionId, async (tx) => {
    const before = (await appealsOf(tx, decisionId)).filter((one) => one.askedBy === memberOf(tx.actor));
    if (before.some(({ id }) => id === asking.id)) return;
    if (before.some(({ settledAs }) => settledAs === null)) throw proposalProblems.appeal_open();
    await insertOnce(tx, 'appeal', { ...asking, ...askedIn(tx, decisionId) });
    await remember(tx, 'decisions.appealed', { decisionId, appealId: asking.id, kind: asking.kind });
  });
}

const askedIn = (tx: Tx, decisionId: string) => ({
  communityId: communityOf(tx).id,
  decisionId,
  language: tx.locale,
  askedBy: memberOf(tx.actor)!,
  askedAt: tx.clock()
});

/** Answers it: the decision stands, or a new proposal looks at it again. */
export function settleAppeal(
  context: Context,
  decisionId: string,
  { id, as, answer }: { id: string; as: 'stands' | 'looked_at_again'; answer: string }
): Promise<void> {
  return after(context, mayPropose.certify, decisionId, async (tx) => {
    await waiting(tx, decisionId, id);
    await settle(tx, id, { settledAs: as, answer });
    await remember(tx, 'decisions.appeal_settled', { decisionId, appealId: id, as });
  });
}

/** Takes one's own asking back. */
export function takeBackAppeal(context: Context, decisionId: string, id: string): Promise<void> {
  return after(context, mayPropose.discuss, decisionId, async (tx) => {
    const { askedBy } = await waiting(tx, decisionId, id);
    if (askedBy !== memberOf(tx.actor)) throw proposalProblems.not_yours();
    await settle(tx, id, { settledAs: 'taken_back', answer: null });
    await remember(tx, 'decisions.appeal_settled', { decisionId, appealId: id, as: 'taken_back' });
  });
}

async function waiting(tx: Tx, decisionId: string, id: string): Promise<Appeal> {
  const found = (await appealsOf(tx, decisionId)).find((one) => one.id === id);
  if (!found) throw proposalProblems.no_such_thing();
  if (found.settledAs) throw proposalProblems.settled_already();
  return found;
}

const settle = (tx: Tx, id: string, how: Pick<Appeal, 'settledAs' | 'answer'>) =>
  tx.db
    .updateTable('appeal')
    .set({ ...how, settledAt: tx.clock(), settledBy: memberOf(tx.actor) })
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();

/** Who asked, why, and what came of it. For members. */
export async function appealsOf(tx: Tx, decisionId: string): Promise<Appeal[]> {
  const rows = await tx.db
    .selectFrom('appeal')
    .select(['id', 'kind', 'language', 'reason', 'askedBy', 'askedAt', 'settledAs', 'answer'])
    .where('communityId', '=', communityOf(tx).id)
    .where('decisionId', '=', decisionId)
    .orderBy('askedAt')
    .execute();
  return (await withNames(tx, rows, ({ askedBy }) => askedBy)) as Appeal[];
}
