import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { inLanguage } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import type { Hindrance } from '../../rules/election/eligibility.ts';
import { may } from '../../rules/policy.ts';
import { sayFindings, type SaidFinding } from '../../../governance/server/index.ts';
import { candidacyOf, type Candidacy } from './candidates.ts';
import { eligibilityOf } from './eligible.ts';
import { contestOf, electionOf } from './rows.ts';
import { today } from './today.ts';

/** What the rules say about somebody, in words. */
export type Reasons = { able: boolean; findings: SaidFinding[]; hindrances: Hindrance[] };

export type CandidacyPage = {
  candidacy: Candidacy;
  contest: { id: string; title: string; opened: boolean; settled: boolean };
  election: { id: string; title: string; naming: boolean; nominationsUntil: string };
  reasons: Reasons;
  mine: boolean;
};

/** The page of somebody who was named: what was asked, whether they may, and what they can answer. Theirs alone, and of those who run it. */
export function candidacyPage(context: Context, id: string): Promise<CandidacyPage> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const candidacy = await candidacyOf(tx, id);
    allow(tx, may.answer, candidacy.memberId);
    return { ...(await pageFor(tx, candidacy)), mine: candidacy.memberId === memberOf(tx.actor) };
  });
}

export async function pageFor(tx: Tx, candidacy: Candidacy): Promise<Omit<CandidacyPage, 'mine'>> {
  const contest = await contestOf(tx, candidacy.contestId);
  const election = await electionOf(tx, contest.electionId);
  const day = today(tx);
  const naming = !election.cancelledAt && day >= election.nominationsFrom && day <= election.nominationsUntil;
  return {
    candidacy,
    contest: {
      id: contest.id,
      title: inLanguage(contest.title, tx.locale),
      opened: contest.openedAt !== null,
      settled: contest.settledAt !== null
    },
    election: {
      id: election.id,
      title: inLanguage(election.title, tx.locale),
      naming,
      nominationsUntil: election.nominationsUntil
    },
    reasons: await reasonsFor(tx, contest.id, candidacy.memberId)
  };
}

/** Whether the reader themselves may stand, before they are named. */
export function myEligibility(context: Context, contestId: string): Promise<Reasons> {
  return read(context, async (tx) => {
    allow(tx, may.name);
    return reasonsFor(tx, contestId, memberOf(tx.actor)!);
  });
}

async function reasonsFor(tx: Tx, contestId: string, memberId: string): Promise<Reasons> {
  const contest = await contestOf(tx, contestId);
  const election = await electionOf(tx, contest.electionId);
  const { able, findings, hindrances, rules } = await eligibilityOf(tx, { contest, election }, memberId);
  const where = { locale: tx.locale, slug: communityOf(tx).slug, clauseOf: rules.clauseOf };
  return { able, hindrances, findings: sayFindings(findings, where) };
}
