import type { VoterFacts } from '../facts.ts';
import { atLeast, cannotTell, judged, noRule, whereSaid, type Finding } from '../finding.ts';
import type { Parameters } from '../parameters.ts';

export function categoryOfVoter({ voters }: Parameters, { category }: VoterFacts): Finding {
  const [code, path] = ['voter.category', 'voters.categories'] as const;
  if (voters.categories === null) return cannotTell(code, path, [`parameters.${path}`]);
  if (voters.categories.includes(category)) return judged(code, path, true);
  return category === 'undisclosed' ? cannotTell(code, path, ['facts.category']) : judged(code, path, false);
}

export function joined({ voters }: Parameters, { daysSinceJoined }: VoterFacts): Finding {
  const fact = { name: 'daysSinceJoined', value: daysSinceJoined };
  return atLeast('voter.joined', 'voters.daysSinceJoined', voters.daysSinceJoined, fact);
}

export function attendance({ voters }: Parameters, { meetingsAttended }: VoterFacts): Finding {
  const fact = { name: 'meetingsAttended', value: meetingsAttended };
  return atLeast('voter.attendance', 'voters.meetingsAttended', voters.meetingsAttended, fact);
}

/** Self-declared: no birth date is held. */
export function age({ voters }: Parameters, { oldEnough }: VoterFacts): Finding {
  const [code, path] = ['voter.age', 'voters.minimumAge'] as const;
  return whereSaid(code, path, voters.minimumAge, (years) =>
    oldEnough === null
      ? cannotTell(code, path, ['facts.oldEnough'], { years })
      : judged(code, path, oldEnough, { years })
  );
}

/** Vote stacking is made hard: who joined after notice was given has no vote on this. */
export function beforeNotice({ voting }: Parameters, facts: VoterFacts): Finding {
  const code = 'voter.before_notice';
  const path = `voting.${facts.class}.joinedBeforeNotice`;
  const rule = voting[facts.class];
  if (rule === null) return cannotTell(code, path, [`parameters.voting.${facts.class}`]);
  if (!rule.joinedBeforeNotice) return noRule(code, path);
  if (facts.joinedBeforeNotice === null) return cannotTell(code, path, ['facts.joinedBeforeNotice']);
  return judged(code, path, facts.joinedBeforeNotice);
}

export function conflict(parameters: Parameters, facts: VoterFacts): Finding {
  const [code, path] = ['voter.conflict', 'conflicts'] as const;
  return whereSaid(code, path, parameters.conflicts, ({ recuse }) => {
    if (!recuse) return noRule(code, path);
    return facts.conflict === null
      ? cannotTell(code, path, ['facts.conflict'])
      : judged(code, path, !facts.conflict);
  });
}
