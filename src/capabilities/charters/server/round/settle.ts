import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { missing } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { amended } from '../../rules/wording.ts';
import { change } from '../draft/clauses.ts';
import { mayChange } from '../draft/reopen.ts';
import { lockClause } from '../draft/rows.ts';
import { lockRemark, type Settled } from './remarksOf.ts';
import { currentIn } from './remarks.ts';

export type Answer = { as: 'taken_in' | 'declined'; because?: string; reopens?: boolean };

/** Takes other words in, and the clause has its next text; or declines them, with the reason in public. */
export function settleRemark(context: Context, remarkId: string, answer: Answer): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.draft);
    const remark = await openRemark(tx, remarkId);
    const because = answer.because?.trim() || null;
    if (answer.as === 'declined' && !because) throw problems.reason_missing();
    if (answer.as === 'taken_in' && remark.kind === 'amendment') await takeIn(tx, remark, answer.reopens);
    await settle(tx, remarkId, { settledAs: answer.as, settledBecause: because });
    await remember(tx, 'charters.remark_settled', { remarkId, as: answer.as });
  });
}

type Words = { id: string; clauseId: string; language: string; before: string | null; after: string | null };

/** The words it was written against have to be there still, or nobody would know what was taken in. */
export async function takeIn(tx: Tx, { id, clauseId, language, before, after }: Words, reopens = false) {
  const { charter, clause } = await lockClause(tx, clauseId);
  if (currentIn(clause, language) !== before || missing(clause.text, [language]).length)
    throw problems.text_changed();
  await mayChange(tx, charter.id, reopens);
  await change(tx, clause, { text: amended(clause.text, language, after!), how: 'amended', fromId: id });
}

/** Takes one's own words back: their place stays. */
export function takeBackRemark(context: Context, remarkId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.seeDraft);
    const { saidBy } = await openRemark(tx, remarkId);
    if (saidBy !== memberOf(tx.actor)) throw problems.not_yours();
    await settle(tx, remarkId, { settledAs: 'taken_back' });
    await remember(tx, 'charters.remark_settled', { remarkId, as: 'taken_back' });
  });
}

/** What somebody from outside said is shown once it was looked at; or not, with the reason. */
export function lookAtRemark(
  context: Context,
  remarkId: string,
  { shows, because }: { shows: boolean; because?: string }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.round);
    const { shownAt } = await openRemark(tx, remarkId);
    if (shownAt && shows) return;
    if (!shows && !because?.trim()) throw problems.reason_missing();
    if (shows) await shown(tx, remarkId);
    else await settle(tx, remarkId, { settledAs: 'not_shown', settledBecause: because!.trim() });
    await remember(tx, 'charters.remark_looked_at', { remarkId, shows });
  });
}

const shown = (tx: Tx, id: string) =>
  tx.db
    .updateTable('remark')
    .set({ shownAt: tx.clock(), shownBy: memberOf(tx.actor) })
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();

export async function openRemark(tx: Tx, id: string) {
  const remark = await lockRemark(tx, id);
  if (remark.settledAs) throw problems.settled_already();
  return remark;
}

type Settling = { settledAs: Settled; settledBecause?: string | null; proposalId?: string };

export const settle = (tx: Tx, id: string, settling: Settling) =>
  tx.db
    .updateTable('remark')
    .set({ ...settling, settledAt: tx.clock(), settledBy: memberOf(tx.actor) })
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();
