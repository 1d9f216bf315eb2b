import {
  overall,
  requiredForDecision,
  type Code,
  type VotingMethod
} from '../../../../kernels/bylaws/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { isMember } from '../../../../platform/policy/index.ts';
import { verdictOf, type Verdict } from '../../../governance/server/index.ts';
import { outcomeOf, type Outcome } from '../../rules/proposal/outcome.ts';
import { proposalProblems } from '../../rules/proposal/problems.ts';
import { ranksOptions } from '../../rules/proposal/proposal.ts';
import type { Result } from '../../rules/proposal/result.ts';

export type Decision = {
  id: string;
  proposalId: string;
  voteId: string;
  method: VotingMethod;
  question: Localized;
  text: Localized;
  result: Result;
  countedAt: Date;
  verdict: Verdict;
  /** What can be certified today; after it was certified, what was. */
  outcome: Outcome;
  certified: Certified | null;
};

export type Certified = {
  outcome: 'adopted' | 'not_adopted';
  year: number;
  number: number;
  effectiveFrom: string | null;
  at: Date;
  recordSequence: number;
};

/** A decision with the verdict it was judged by. Before it is certified it is for members. */
export async function decisionOf(tx: Tx, id: string): Promise<Decision> {
  const row = await decisions(tx).where('decision.id', '=', id).executeTakeFirst();
  const verdict = row && (await verdictOf(tx, { kind: 'decision', id }));
  if (!row || !verdict || !mayKnow(tx, row)) throw proposalProblems.no_such_decision();
  return asDecision(row, verdict);
}

/** The latest count on a proposal; null where there was none, or this reader may not know it. */
export async function decisionOn(tx: Tx, proposalId: string): Promise<Decision | null> {
  const row = await decisions(tx)
    .where('decision.proposalId', '=', proposalId)
    .orderBy('countedAt', 'desc')
    .orderBy('decision.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && mayKnow(tx, row) ? decisionOf(tx, row.id) : null;
}

/** What these decisions asked, and of which proposal, for lists of other rooms. */
export async function questionsOf(
  tx: Tx,
  ids: string[]
): Promise<Map<string, { proposalId: string; question: Localized }>> {
  if (!ids.length) return new Map();
  const rows = await decisions(tx).where('decision.id', 'in', ids).execute();
  const known = rows.filter((row) => mayKnow(tx, row));
  return new Map(
    known.map(({ id, proposalId, question }) => [
      id,
      { proposalId, question: question as unknown as Localized }
    ])
  );
}

const mayKnow = (tx: Tx, { outcome }: Row): boolean =>
  outcome !== null || isMember(tx.actor) || tx.actor.kind === 'system';

const decisions = (tx: Tx) =>
  tx.db
    .selectFrom('decision')
    .leftJoin('certification', (join) =>
      join
        .onRef('certification.communityId', '=', 'decision.communityId')
        .onRef('certification.decisionId', '=', 'decision.id')
    )
    .select(['decision.id', 'proposalId', 'voteId', 'method', 'question', 'text', 'result', 'countedAt'])
    .select(['outcome', 'year', 'number', 'effectiveFrom', 'certification.at', 'recordSequence'])
    .where('decision.communityId', '=', communityOf(tx).id);

type Row = Awaited<ReturnType<ReturnType<typeof decisions>['execute']>>[number];

function asDecision(row: Row, verdict: Verdict): Decision {
  const { outcome, year, number, effectiveFrom, at, recordSequence, ...counted } = row;
  const decision = {
    ...counted,
    method: row.method as VotingMethod,
    question: row.question as unknown as Localized,
    text: row.text as unknown as Localized,
    result: row.result as unknown as Result,
    verdict
  };
  const said = outcome as Certified['outcome'] | null;
  return {
    ...decision,
    outcome: said ? { kind: said } : judged(decision),
    certified: said && {
      ...{ outcome: said, year: year!, number: number!, effectiveFrom, at: at! },
      recordSequence: recordSequence!
    }
  };
}

function judged({ method, result, verdict }: Pick<Decision, 'method' | 'result' | 'verdict'>): Outcome {
  return outcomeOf({
    findings: verdict.findings,
    overall: overall(verdict.findings, requiredOf(verdict)),
    overridden: verdict.override !== null,
    winnerMissing: ranksOptions(method) && !result.winners.length
  });
}

export const requiredOf = ({ rules, facts }: Verdict): Code[] =>
  facts.kind === 'decision' ? requiredForDecision(rules.parameters, facts.class) : [];
