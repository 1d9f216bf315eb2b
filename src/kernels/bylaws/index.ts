/** The executable half of the bylaws: what they ask, whether they contradict themselves, what they find. */
export { evaluate } from './evaluate.ts';
export { overall, requiredForDecision } from './overall.ts';
export type { Overall } from './overall.ts';
export { CODES } from './codes.ts';
export type { Code } from './codes.ts';
export type { Finding, Status } from './finding.ts';

export { contradictions } from './contradictions/index.ts';
export { CONTRADICTION_CODES } from './contradictions/codes.ts';
export type { Contradiction, ContradictionCode } from './contradictions/codes.ts';
export { read } from './read.ts';
export type { Refusal } from './shape.ts';
export { starter } from './starter.ts';

export { nextElections } from './elections.ts';
export type { ElectionDay } from './elections.ts';

export { moreThanHalf, peopleNeeded, percent, twoThirds } from './fraction.ts';
export type { Fraction } from './fraction.ts';
export type * from './parameters.ts';
export type * from './facts.ts';
export * from './vocabulary.ts';
