import type { Code } from '../codes.ts';
import type { DecisionFacts } from '../facts.ts';
import { atLeast, cannotTell, judged, noRule, whereSaid, type Finding } from '../finding.ts';
import type { Parameters, Voting } from '../parameters.ts';

export function method(parameters: Parameters, facts: DecisionFacts): Finding {
  return forClass(parameters, facts, 'decision.method', 'methods', (voting, code, path) =>
    judged(code, path, voting.methods.includes(facts.method))
  );
}

/** Critical decisions are made by the whole partnership. */
export function assembly(parameters: Parameters, facts: DecisionFacts): Finding {
  return forClass(parameters, facts, 'decision.assembly', 'assembly', (voting, code, path) =>
    voting.assembly ? judged(code, path, facts.decidedBy === 'assembly') : noRule(code, path)
  );
}

export function evidence(parameters: Parameters, facts: DecisionFacts): Finding {
  return forClass(parameters, facts, 'decision.evidence', 'evidence', (voting, code, path) =>
    atLeast(code, path, voting.evidence ? 1 : 'none', { name: 'evidence', value: facts.evidence })
  );
}

export function noticeOfText(parameters: Parameters, facts: DecisionFacts): Finding {
  return forClass(parameters, facts, 'decision.notice', 'noticeHours', (voting, code, path) =>
    atLeast(code, path, voting.noticeHours, { name: 'noticeHours', value: facts.noticeHours })
  );
}

/** Who declared a conflict of interest did not vote. */
export function recusals(parameters: Parameters, facts: DecisionFacts): Finding {
  const [code, path] = ['decision.recusals', 'conflicts'] as const;
  return whereSaid(code, path, parameters.conflicts, ({ recuse }) => {
    if (!recuse) return noRule(code, path);
    if (facts.conflicts === null) return cannotTell(code, path, ['facts.conflicts']);
    const { declared, recused } = facts.conflicts;
    return judged(code, path, recused >= declared, { declared, recused });
  });
}

function forClass(
  parameters: Parameters,
  facts: DecisionFacts,
  code: Code,
  field: keyof Voting,
  judge: (voting: Voting, code: Code, path: string) => Finding
): Finding {
  const path = `voting.${facts.class}`;
  const voting = parameters.voting[facts.class];
  if (voting === null) return cannotTell(code, path, [`parameters.${path}`]);
  return judge(voting, code, `${path}.${field}`);
}
