import type { Code } from './codes.ts';
import type { Finding } from './finding.ts';
import type { Parameters } from './parameters.ts';
import { CIRCLES, type DecisionClass } from './vocabulary.ts';

/** `holding` are the required codes that stand in the way, each once. */
export type Overall = { status: 'met' | 'not_met' | 'cannot_tell'; holding: Code[] };

/**
 * Whether all that is required was found met. Fails closed: a required code without a finding cannot be
 * told, and so is everything where nothing is required. Not applicable stands in nobody's way.
 */
export function overall(findings: Finding[], required: readonly Code[]): Overall {
  const found = required.map((code) => ({ code, status: statusOf(code, findings) }));
  const holding = found.filter(({ status }) => status !== 'met');
  const codes = [...new Set(holding.map(({ code }) => code))];
  if (holding.some(({ status }) => status === 'not_met')) return { status: 'not_met', holding: codes };
  if (holding.length > 0 || required.length === 0) return { status: 'cannot_tell', holding: codes };
  return { status: 'met', holding: [] };
}

function statusOf(code: Code, findings: Finding[]): Overall['status'] {
  const statuses = findings.filter((finding) => finding.code === code).map(({ status }) => status);
  if (statuses.includes('not_met')) return 'not_met';
  return statuses.length === 0 || statuses.includes('cannot_tell') ? 'cannot_tell' : 'met';
}

/** The codes that must be met before a decision of this class can be certified. */
export function requiredForDecision(parameters: Parameters, decisionClass: DecisionClass): Code[] {
  const voting = parameters.voting[decisionClass];
  return [
    'quorum',
    'decision.votes',
    'decision.passed',
    'decision.method',
    'decision.assembly',
    'decision.evidence',
    'decision.notice',
    'decision.recusals',
    ...(voting === null || voting.composition ? compositionCodes(parameters) : [])
  ];
}

/** Where the bylaws do not say which circle binds, all of them do. */
function compositionCodes({ composition: { binds } }: Parameters): Code[] {
  const circles = binds.length > 0 ? binds : CIRCLES;
  return circles.flatMap((circle): Code[] => [
    `composition.${circle}.parent_or_resident`,
    `composition.${circle}.parent_0_5`
  ]);
}
