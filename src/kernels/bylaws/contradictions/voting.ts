import type { Parameters, Voting } from '../parameters.ts';
import { DECISION_CLASSES } from '../vocabulary.ts';
import { when, type Contradiction } from './codes.ts';

export function majorities({ voting }: Parameters): Contradiction[] {
  return DECISION_CLASSES.flatMap((decisionClass) => {
    const rule = voting[decisionClass];
    return rule ? majorityOf(rule, `voting.${decisionClass}`) : [];
  });
}

/** Below half, a question and its opposite could both carry. */
function majorityOf({ methods, majority: { parts, of, strictly } }: Voting, path: string): Contradiction[] {
  const above = strictly ? parts >= of : parts > of;
  const below = strictly ? 2 * parts < of : 2 * parts <= of;
  return [
    ...when(methods.length === 0, 'no_voting_method', `${path}.methods`),
    ...when(above, 'majority_above_everyone', `${path}.majority`, { parts, of }),
    ...when(below, 'majority_below_half', `${path}.majority`, { parts, of })
  ];
}
