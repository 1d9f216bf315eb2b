import { evaluate, type DecisionFacts, type VotingMethod } from '../../../../kernels/bylaws/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { Locale } from '../../../../platform/localized/index.ts';
import { sentenceFor } from '../../../../platform/words/server/index.ts';
import { neededRulesOn, sayFindings, type SaidFinding } from '../../../governance/server/index.ts';
import { dataBehind } from '../../rules/proposal/evidence.ts';
import type { Proposal } from '../../rules/proposal/proposal.ts';
import { hoursBetween, type Hindrance } from '../../rules/proposal/readiness.ts';
import { languageName } from '../../rules/proposal/wording.ts';
import { conflictsOf } from './conflicts.ts';
import { evidenceOf } from './evidence.ts';
import { decidersOf } from './neighbours.ts';
import { today } from './today.ts';

/** Rules that can only be judged once people have voted. */
const AFTERWARDS = ['decision.passed', 'decision.votes', 'decision.recusals'];

/** What the rules ask of this vote, and how we stand before anybody has voted: nobody is here yet. */
export async function beforehand(tx: Tx, proposal: Proposal, method: VotingMethod): Promise<SaidFinding[]> {
  const rules = await neededRulesOn(tx, today(tx));
  const where = { locale: tx.locale, slug: communityOf(tx).slug, clauseOf: rules.clauseOf };
  const findings = evaluate(rules.parameters, await factsBefore(tx, proposal, method));
  return sayFindings(
    findings.filter(({ code }) => !AFTERWARDS.includes(code) && !/^composition\.(room|voters)/.test(code)),
    where
  );
}

async function factsBefore(tx: Tx, proposal: Proposal, method: VotingMethod): Promise<DecisionFacts> {
  const declared = (await conflictsOf(tx, proposal.id)).length;
  return {
    ...{ kind: 'decision', class: proposal.class, method, eligible: null, blocks: null, voters: null },
    ...(await decidersOf(tx, proposal.bodyId, today(tx))),
    present: {},
    votes: { yes: 0, no: 0, abstain: 0 },
    evidence: dataBehind(await evidenceOf(tx, proposal.id)),
    noticeHours: hoursBetween(proposal.wordedAt, tx.clock()),
    conflicts: { declared, recused: declared }
  };
}

/** What stands in the way, as it is said when somebody tries. */
export function problemSentence({ code, details }: Hindrance, locale: Locale): string {
  const said =
    typeof details.language === 'string'
      ? { ...details, language: languageName(details.language, locale) }
      : details;
  return sentenceFor(`problem_decisions_${code}`, said, locale) ?? code;
}
