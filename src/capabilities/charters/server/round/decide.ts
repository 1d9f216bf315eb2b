import type { Context } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { locales } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { link } from '../../../../platform/thread/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { decisionOn, openDiscussion, raise, writeProposal } from '../../../decisions/server/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { lockClause } from '../draft/rows.ts';
import { lockRemark } from './remarksOf.ts';
import { openRemark, settle, takeIn } from './settle.ts';

export type Putting = { proposalId: string; bodyId: string };

/** Where people do not agree about words, a body decides: an ordinary proposal of this community. */
export function putRemarkToDecision(context: Context, remarkId: string, putting: Putting): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.round);
    const before = await lockRemark(tx, remarkId);
    if (before.proposalId === putting.proposalId) return;
    const remark = await openRemark(tx, remarkId);
    if (remark.kind !== 'amendment') throw problems.same_words();
    const { clause } = await lockClause(tx, remark.clauseId);
    const asked = (locale: 'en' | 'es') => m.charters_decide_question({ label: clause.label }, { locale });
    const { proposalId, bodyId } = putting;
    await writeProposal(tx, {
      ...{ id: proposalId, bodyId, class: 'ordinary', affected: {}, alternatives: {} },
      ...{ budgetCents: null, options: [], seen: null },
      question: Object.fromEntries(locales.map((locale) => [locale, asked(locale)])),
      text: { [remark.language]: `${remark.after}\n\n${remark.text}` }
    });
    await raise(tx, proposalId);
    await openDiscussion(tx, proposalId);
    await settle(tx, remarkId, { settledAs: 'put_to_decision', proposalId });
    await link(tx, { kind: 'clause', id: remark.clauseId }, 'is_decided_in', {
      kind: 'proposal',
      id: proposalId
    });
    await remember(tx, 'charters.remark_settled', { remarkId, as: 'put_to_decision' });
  });
}

/** The body said yes: its words become the clause. */
export function takeInDecided(context: Context, remarkId: string, reopens = false): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.draft);
    const remark = await lockRemark(tx, remarkId);
    if (!remark.proposalId) throw problems.no_such_thing();
    const decision = await decisionOn(tx, remark.proposalId);
    if (decision?.certified?.outcome !== 'adopted') throw problems.settled_already();
    const { clause } = await lockClause(tx, remark.clauseId);
    if (clause.text.texts[remark.language]?.text === remark.after) return;
    await takeIn(tx, remark, reopens);
    await link(tx, { kind: 'decision', id: decision.id }, 'changed', { kind: 'clause', id: clause.id });
  });
}
