import type { CandidateFacts, VoterFacts } from '../facts.ts';
import { cannotTell, judged, type Finding } from '../finding.ts';
import type { GoodStanding, Parameters } from '../parameters.ts';

/** Signed the code, and suspended neither here nor in a sister community, as far as the bylaws ask. Numbers: 1 yes, 0 no. */
export function goodStanding(parameters: Parameters, facts: VoterFacts | CandidateFacts): Finding {
  const [code, path] = [`${facts.kind}.standing`, 'goodStanding'] as const;
  if (parameters.goodStanding === null) return cannotTell(code, path, ['parameters.goodStanding']);
  const asked = conditions(parameters.goodStanding, facts);
  const known = asked.filter(({ value }) => value !== null);
  const numbers = Object.fromEntries(known.map(({ name, value }) => [name, Number(value)]));
  if (known.some(({ value, wanted }) => value !== wanted)) return judged(code, path, false, numbers);
  const unknown = asked.filter(({ value }) => value === null).map(({ name }) => `facts.${name}`);
  return unknown.length > 0 ? cannotTell(code, path, unknown, numbers) : judged(code, path, true, numbers);
}

function conditions(rule: GoodStanding, facts: VoterFacts | CandidateFacts) {
  return [
    { name: 'codeSigned', asked: rule.codeSigned, value: facts.codeSigned, wanted: true },
    { name: 'suspended', asked: rule.notSuspended, value: facts.suspended, wanted: false },
    {
      name: 'suspendedInSister',
      asked: rule.sisterCommunities,
      value: facts.suspendedInSister,
      wanted: false
    }
  ].filter(({ asked }) => asked);
}
