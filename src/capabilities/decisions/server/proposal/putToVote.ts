import type { VotingMethod } from '../../../../kernels/bylaws/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { neededRulesOn, versionById, type RulesInForce } from '../../../governance/server/index.ts';
import { meetingOf } from '../../../meetings/server/index.ts';
import { ballotFor, isSecret } from '../../rules/proposal/ballots.ts';
import { dataBehind } from '../../rules/proposal/evidence.ts';
import { mayPropose } from '../../rules/proposal/policy.ts';
import { proposalProblems } from '../../rules/proposal/problems.ts';
import type { Proposal } from '../../rules/proposal/proposal.ts';
import { hindrances, hoursBetween, type Hindrance } from '../../rules/proposal/readiness.ts';
import { languageName } from '../../rules/proposal/wording.ts';
import type { Words } from '../vote/find.ts';
import { openVote } from '../vote/open.ts';
import { voteOn } from '../vote/find.ts';
import { amendmentsOf } from './amendments.ts';
import { conflictsOf } from './conflicts.ts';
import { evidenceOf } from './evidence.ts';
import { decidersOf } from './neighbours.ts';
import { today } from './today.ts';
import { takeStep, within } from './within.ts';

export type Putting = {
  /** The caller's: sent twice it is one vote. */
  voteId: string;
  method: VotingMethod;
  /** null: until somebody closes it, in the room. */
  closesAt: Date | null;
  meetingId: string | null;
};

/** Opens the vote, when nothing stands in its way; the first thing that does is said. */
export function putToVote(context: Context, proposalId: string, putting: Putting): Promise<void> {
  return within(context, mayPropose.steward, proposalId, async (tx, proposal) => {
    if ((await voteOn(tx, subjectOf(proposal)))?.id === putting.voteId) return;
    if (proposal.step !== 'opened') throw proposalProblems.moved_on();
    if (putting.closesAt && putting.closesAt <= tx.clock()) throw proposalProblems.closes_too_early();
    if (putting.meetingId) await meetingOf(tx, putting.meetingId);
    const [first] = await hindrancesNow(tx, proposal, putting.method);
    if (first) throw proposalProblems[first.code](said(first, tx));
    await openVote(tx, await openingOf(tx, proposal, putting));
    await keepMethod(tx, proposal, putting);
    await takeStep(tx, proposal, 'voting');
    await remember(tx, 'decisions.put_to_vote', { proposalId, ...putting });
  });
}

export const subjectOf = ({ id }: Pick<Proposal, 'id'>) => ({ kind: 'proposal' as const, id });

const said = ({ details }: Hindrance, { locale }: Tx) =>
  typeof details.language === 'string'
    ? { ...details, language: languageName(details.language, locale) }
    : details;

async function openingOf(tx: Tx, proposal: Proposal, { voteId, method, closesAt, meetingId }: Putting) {
  const declared = await conflictsOf(tx, proposal.id);
  return {
    id: voteId,
    subject: subjectOf(proposal),
    class: proposal.class,
    ballot: ballotFor(
      method,
      proposal.options.map(({ id }) => id)
    ),
    secret: isSecret(method),
    bodyId: proposal.bodyId,
    noticeAt: proposal.wordedAt,
    conflicts: declared.map(({ memberId }) => memberId),
    ...{ closesAt, meetingId },
    words: await wordsOf(tx, proposal)
  };
}

async function wordsOf(tx: Tx, { question, options, adoptsVersion }: Proposal): Promise<Words> {
  const draft = adoptsVersion ? await versionById(tx, adoptsVersion) : null;
  return {
    question,
    options: Object.fromEntries(options.map(({ id, text }) => [id, text])),
    ...(draft && { adopts: { versionId: draft.id, revision: draft.revision } })
  };
}

const keepMethod = (tx: Tx, { id, wordedAt }: Proposal, { voteId, method }: Putting) =>
  tx.db
    .insertInto('proposalVote')
    .values({
      communityId: communityOf(tx).id,
      voteId,
      proposalId: id,
      method,
      noticeHours: hoursBetween(wordedAt, tx.clock())
    })
    .execute();

/** What still stands in the way of a vote by this method today. */
export async function hindrancesNow(tx: Tx, proposal: Proposal, method: VotingMethod): Promise<Hindrance[]> {
  const rules = await neededRulesOn(tx, today(tx));
  return hindrances(proposal, rules.parameters, await askedAbout(tx, proposal, method));
}

async function askedAbout(tx: Tx, proposal: Proposal, method: VotingMethod) {
  const amendments = await amendmentsOf(tx, proposal.id);
  return {
    method,
    evidence: dataBehind(await evidenceOf(tx, proposal.id)),
    decidedBy: (await decidersOf(tx, proposal.bodyId, today(tx))).decidedBy,
    openAmendments: amendments.filter(({ settledAs }) => settledAs === null).length,
    now: tx.clock(),
    languages: communityOf(tx).languages
  };
}

/** The ways of voting that the bylaws in force allow for this proposal. */
export const methodsFor = ({ class: kind }: Proposal, { parameters }: RulesInForce): VotingMethod[] =>
  parameters.voting[kind]?.methods ?? [];
