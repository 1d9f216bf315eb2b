import { sha256 } from '../../../../kernels/chain/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { sql, transact } from '../../../../platform/db/index.ts';
import { locales } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { link } from '../../../../platform/thread/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { sentenceFor } from '../../../../platform/words/server/index.ts';
import { overrideVerdict } from '../../../governance/server/index.ts';
import { append } from '../../../record/server/index.ts';
import { mayPropose } from '../../rules/proposal/policy.ts';
import { proposalProblems } from '../../rules/proposal/problems.ts';
import type { Proposal } from '../../rules/proposal/proposal.ts';
import { adoptVersionOf } from './adopting.ts';
import { decisionOf, type Certified, type Decision } from './decision.ts';
import { lockProposal } from './rows.ts';
import { today } from './today.ts';
import { takeStep } from './within.ts';

/**
 * Certifies a counted vote: its number, its entry in the book, and what comes into force with it, in one
 * transaction. It fails closed, and a second time finds the first.
 */
export function certify(
  context: Context,
  decisionId: string,
  { effectiveFrom = null }: { effectiveFrom?: string | null } = {}
): Promise<Certified> {
  return transact(context, async (tx) => {
    allow(tx, mayPropose.certify);
    const { proposalId } = await decisionOf(tx, decisionId);
    const proposal = await lockProposal(tx, proposalId);
    // Read again behind the lock: somebody may have certified it meanwhile.
    const decision = await decisionOf(tx, decisionId);
    if (decision.certified) return decision.certified;
    const outcome = refuseHeld(tx, decision);
    const from = effectiveDay(tx, outcome, firstDay(tx, proposal) ?? effectiveFrom);
    const certified = { outcome, effectiveFrom: from, ...(await nextNumber(tx)), at: tx.clock() };
    await takeStep(tx, proposal, 'decided');
    await link(tx, { kind: 'proposal', id: proposalId }, 'became', { kind: 'decision', id: decisionId });
    if (outcome === 'adopted') await adoptVersionOf(tx, proposal, decision, certified);
    await remember(tx, 'decisions.certified', { decisionId, proposalId, outcome });
    const { sequence } = await append(tx, 'decisions.certified', await payloadOf(decision, certified));
    return keep(tx, decisionId, { ...certified, recordSequence: sequence });
  });
}

function refuseHeld(tx: Tx, { outcome }: Decision): Certified['outcome'] {
  if (outcome.kind !== 'held') return outcome.kind;
  const names = outcome.holding.map(
    (code) => sentenceFor(`governance_rule_${code.replaceAll('.', '_')}`, {}, tx.locale) ?? code
  );
  const rules = new Intl.ListFormat(tx.locale, { type: 'conjunction' }).format(new Set(names));
  throw proposalProblems.cannot_certify({ rules });
}

/** New rules begin on the day that was voted on; where that is past, today. */
const firstDay = (tx: Tx, { adoptsFrom }: Proposal): string | null =>
  adoptsFrom && adoptsFrom < today(tx) ? today(tx) : adoptsFrom;

function effectiveDay(tx: Tx, outcome: Certified['outcome'], asked: string | null): string | null {
  if (outcome === 'not_adopted') return null;
  if (asked && asked < today(tx)) throw proposalProblems.effective_too_early();
  return asked ?? today(tx);
}

/** Numbers follow each other within a year: whoever certifies at the same moment waits. */
async function nextNumber(tx: Tx): Promise<{ year: number; number: number }> {
  const communityId = communityOf(tx).id;
  await sql`select pg_advisory_xact_lock(hashtext(${`decisions.number ${communityId}`}))`.execute(tx.db);
  const year = Number(today(tx).slice(0, 4));
  const { last } = await tx.db
    .selectFrom('certification')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('communityId', '=', communityId)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  return { year, number: (last ?? 0) + 1 };
}

async function keep(tx: Tx, decisionId: string, certified: Certified): Promise<Certified> {
  await tx.db
    .insertInto('certification')
    .values({ communityId: communityOf(tx).id, decisionId, by: memberOf(tx.actor), ...certified })
    .execute();
  return certified;
}

/** Both languages, no names: numbers as far as they may be shown, and a fingerprint of the words decided on. */
async function payloadOf(
  decision: Decision,
  { outcome, year, number, effectiveFrom }: Omit<Certified, 'recordSequence'>
) {
  const { verdict, result, question, text } = decision;
  const label = `${year}-${number}`;
  const words = outcome === 'adopted' ? m.decisions_record_adopted : m.decisions_record_not_adopted;
  const asked = (locale: string) => question.texts[locale]?.text ?? question.texts[question.from]!.text;
  const title = locales.map((locale) => [locale, words({ label, question: asked(locale) }, { locale })]);
  return {
    title: Object.fromEntries(title) as Record<string, string>,
    ...{ decision: decision.id, label, outcome, effectiveFrom, method: decision.method },
    question: Object.fromEntries(
      Object.entries(question.texts).map(([language, { text: said }]) => [language, said])
    ),
    text: await sha256(JSON.stringify(text.texts)),
    votes: result.votes,
    winners: result.winners.map((id) => result.options.find((one) => one.id === id)?.text.texts ?? {}),
    rules: {
      version: verdict.rules.version.number,
      status: verdict.status,
      setAside: verdict.override !== null
    }
  };
}

/** Sets unmet rules aside, with a written reason, by somebody whom the bylaws name. It stays beside the verdict. */
export function setAside(context: Context, decisionId: string, reason: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, mayPropose.discuss);
    const { certified, verdict } = await decisionOf(tx, decisionId);
    if (certified) throw proposalProblems.certified_already();
    await overrideVerdict(tx, { verdictId: verdict.id, reason });
  });
}
