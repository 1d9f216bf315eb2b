import type { DecisionFacts, VotingMethod } from '../../../../kernels/bylaws/index.ts';
import type { TieBreak } from '../../../../kernels/tally/index.ts';
import { dayIn } from '../../../../platform/clock/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { momentOf } from '../../../../platform/dates/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { neededRulesOn, storeVerdict } from '../../../governance/server/index.ts';
import { presentAt } from '../../../meetings/server/index.ts';
import { dataBehind } from '../../rules/proposal/evidence.ts';
import { decisionFacts } from '../../rules/proposal/facts.ts';
import { mayPropose } from '../../rules/proposal/policy.ts';
import { proposalProblems } from '../../rules/proposal/problems.ts';
import type { Proposal } from '../../rules/proposal/proposal.ts';
import { resultOf, type Result } from '../../rules/proposal/result.ts';
import type { Counted } from '../../rules/vote/counted.ts';
import { closeVote } from '../vote/close.ts';
import { voteOn, type Vote } from '../vote/find.ts';
import { evidenceOf } from './evidence.ts';
import { decidersOf } from './neighbours.ts';
import { subjectOf } from './putToVote.ts';
import { today } from './today.ts';
import { takeStep, within } from './within.ts';

/**
 * Closes the vote, counts it, and has the bylaws judge it, all or nothing. A second close finds the decision of
 * the first. Nothing is certified yet.
 */
export function closeAndCount(context: Context, proposalId: string): Promise<{ decisionId: string }> {
  return within(context, mayPropose.steward, proposalId, async (tx, proposal) => {
    const vote = await voteOn(tx, subjectOf(proposal));
    if (!vote) throw proposalProblems.moved_on();
    const before = await decisionOfVote(tx, vote.id);
    if (before) return { decisionId: before };
    refuseTooEarly(tx, vote);
    const counted = await closeVote(tx, vote.id);
    const decisionId = await judge(tx, proposal, vote, counted);
    await takeStep(tx, proposal, 'counted');
    await remember(tx, 'decisions.counted', { proposalId, decisionId });
    return { decisionId };
  });
}

/** Whoever was told until when they may vote can rely on it. */
function refuseTooEarly(tx: Tx, { closesAt }: Vote): void {
  if (!closesAt || closesAt <= tx.clock()) return;
  throw proposalProblems.still_voting({ until: momentOf(closesAt, communityOf(tx).timeZone, tx.locale) });
}

async function judge(tx: Tx, proposal: Proposal, vote: Vote, counted: Counted): Promise<string> {
  const { method, noticeHours } = await takenHow(tx, vote.id);
  const day = dayIn(communityOf(tx).timeZone, vote.openedAt);
  const facts = await factsOf(tx, { proposal, vote, counted, method, noticeHours, day });
  const tie = await tieRule(tx, day, vote.id);
  const result = resultOf(counted, { method, secret: vote.secret, options: proposal.options, tie });
  const id = newId(tx.clock().getTime());
  const verdict = await storeVerdict(tx, { subject: { kind: 'decision', id }, day, facts });
  await keep(tx, proposal, { id, method, result, voteId: vote.id, verdictId: verdict.id });
  return id;
}

type Kept = { id: string; method: VotingMethod; result: Result; voteId: string; verdictId: string };

const keep = (tx: Tx, { id: proposalId, question, text }: Proposal, { result, ...kept }: Kept) =>
  tx.db
    .insertInto('decision')
    .values({
      ...kept,
      ...{ communityId: communityOf(tx).id, proposalId },
      question: JSON.stringify(question),
      text: JSON.stringify(text),
      result: JSON.stringify(result),
      countedAt: tx.clock(),
      countedBy: memberOf(tx.actor)
    })
    .execute();

type Taken = {
  proposal: Proposal;
  vote: Vote;
  counted: Counted;
  method: VotingMethod;
  noticeHours: number;
  day: string;
};

async function factsOf(tx: Tx, { proposal, vote, counted, ...taken }: Taken): Promise<DecisionFacts> {
  const { day, ...how } = taken;
  return decisionFacts(counted, {
    ...how,
    ...(await decidersOf(tx, proposal.bodyId, day)),
    class: proposal.class,
    atMeeting: vote.meetingId ? await presentAt(tx, vote.meetingId, vote.heldAt ?? tx.clock()) : null,
    evidence: dataBehind(await evidenceOf(tx, proposal.id))
  });
}

async function takenHow(tx: Tx, voteId: string): Promise<{ method: VotingMethod; noticeHours: number }> {
  const { method, noticeHours } = await tx.db
    .selectFrom('proposalVote')
    .select(['method', 'noticeHours'])
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .executeTakeFirstOrThrow();
  return { method: method as VotingMethod, noticeHours };
}

/** Options that are equal are drawn by lot where the bylaws say so for elections; else people vote again. */
async function tieRule(tx: Tx, day: string, voteId: string): Promise<TieBreak> {
  const { parameters } = await neededRulesOn(tx, day);
  return parameters.elections.tie === 'lot' ? { rule: 'lot', seed: voteId } : { rule: 'runoff' };
}

async function decisionOfVote(tx: Tx, voteId: string): Promise<string | null> {
  const found = await tx.db
    .selectFrom('decision')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .executeTakeFirst();
  return found?.id ?? null;
}

/** Back to the discussion, where the count decided nothing. */
export function discussAgain(context: Context, proposalId: string): Promise<void> {
  return within(context, mayPropose.steward, proposalId, async (tx, proposal) => {
    if (proposal.step === 'opened') return;
    if (proposal.step !== 'counted') throw proposalProblems.moved_on();
    await takeStep(tx, proposal, 'opened');
    await remember(tx, 'decisions.discussed_again', { proposalId, day: today(tx) });
  });
}
