import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { locales, type Localized } from '../../../../platform/localized/index.ts';
import { allow, type Rule } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { link } from '../../../../platform/thread/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { append } from '../../../record/server/index.ts';
import { mayPropose } from '../../rules/proposal/policy.ts';
import { proposalProblems } from '../../rules/proposal/problems.ts';
import { worded, type Texts } from '../../rules/proposal/wording.ts';
import { decisionOf, type Certified, type Decision } from './decision.ts';

export type Action = {
  id: string;
  decisionId: string;
  what: Localized;
  owner: string;
  dueOn: string;
  settledAs: 'done' | 'dropped' | null;
  settledAt: Date | null;
};

/** Notes who does what until when. Sent twice it is noted once. */
export function addAction(
  context: Context,
  decisionId: string,
  action: { id: string; what: Texts; owner: string; dueOn: string }
): Promise<void> {
  return after(context, mayPropose.followUp, decisionId, async (tx) => {
    const what = worded(null, action.what, tx.locale);
    if (!what) throw proposalProblems.text_missing();
    const { id, owner, dueOn } = action;
    const row = { ...keyOf(tx, decisionId, id), owner, dueOn, notedAt: tx.clock() };
    if (!(await insertOnce(tx, 'decisionAction', { ...row, what: JSON.stringify(what) }))) return;
    await link(tx, { kind: 'decision', id: decisionId }, 'asks_for', { kind: 'action', id });
    await remember(tx, 'decisions.action_noted', { decisionId, actionId: id });
  });
}

/** Done, or dropped. Again the same is nothing new. */
export function settleAction(
  context: Context,
  decisionId: string,
  { id, as }: { id: string; as: 'done' | 'dropped' }
): Promise<void> {
  return after(context, mayPropose.followUp, decisionId, async (tx) => {
    const action = (await actionsOf(tx, decisionId)).find((one) => one.id === id);
    if (!action) throw proposalProblems.no_such_thing();
    if (action.settledAs === as) return;
    await tx.db
      .updateTable('decisionAction')
      .set({ settledAs: as, settledAt: tx.clock() })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', id)
      .execute();
    await remember(tx, 'decisions.action_settled', { decisionId, actionId: id, as });
  });
}

export async function actionsOf(tx: Tx, decisionId: string): Promise<Action[]> {
  const rows = await tx.db
    .selectFrom('decisionAction')
    .select(['id', 'decisionId', 'what', 'owner', 'dueOn', 'settledAs', 'settledAt'])
    .where('communityId', '=', communityOf(tx).id)
    .where('decisionId', '=', decisionId)
    .orderBy('dueOn')
    .orderBy('id')
    .execute();
  return rows as unknown as Action[];
}

/** Writes down what was wrong about it, as a new entry of the book; the first stays as it is. */
export function correct(
  context: Context,
  decisionId: string,
  { id, text }: { id: string; text: Texts }
): Promise<void> {
  return after(context, mayPropose.certify, decisionId, async (tx, { certified }) => {
    const words = worded(null, text, tx.locale);
    if (!words) throw proposalProblems.text_missing();
    if ((await correctionsOf(tx, decisionId)).some((one) => one.id === id)) return;
    await remember(tx, 'decisions.corrected', { decisionId });
    const { sequence } = await append(
      tx,
      'decisions.corrected',
      correctionEntry(decisionId, certified, words)
    );
    const row = { ...keyOf(tx, decisionId, id), at: tx.clock(), by: memberOf(tx.actor) };
    await insertOnce(tx, 'correction', { ...row, text: JSON.stringify(words), recordSequence: sequence });
  });
}

function correctionEntry(
  decision: string,
  { year, number, recordSequence }: Certified,
  { texts }: Localized
) {
  const title = (locale: 'en' | 'es') =>
    m.decisions_record_corrected({ label: `${year}-${number}` }, { locale });
  return {
    title: Object.fromEntries(locales.map((locale) => [locale, title(locale)])),
    decision,
    corrects: recordSequence,
    text: Object.fromEntries(Object.entries(texts).map(([language, { text }]) => [language, text]))
  };
}

export type Correction = { id: string; text: Localized; at: Date; recordSequence: number };

export async function correctionsOf(tx: Tx, decisionId: string): Promise<Correction[]> {
  const rows = await tx.db
    .selectFrom('correction')
    .select(['id', 'text', 'at', 'recordSequence'])
    .where('communityId', '=', communityOf(tx).id)
    .where('decisionId', '=', decisionId)
    .orderBy('at')
    .execute();
  return rows as unknown as Correction[];
}

const keyOf = (tx: Tx, decisionId: string, id: string) => ({
  communityId: communityOf(tx).id,
  decisionId,
  id
});

/** Something that follows a decision: allow, and it has to be certified. */
export function after<T>(
  context: Context,
  rule: Rule,
  decisionId: string,
  work: (tx: Tx, decision: Decision & { certified: Certified }) => Promise<T>
): Promise<T> {
  return transact(context, async (tx) => {
    allow(tx, rule);
    const decision = await decisionOf(tx, decisionId);
    if (!decision.certified) throw proposalProblems.not_certified();
    return work(tx, { ...decision, certified: decision.certified });
  });
}
