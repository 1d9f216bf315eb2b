export { may } from './rules/policy.ts';
export { problems } from './rules/problems.ts';
export { modes, type Answers, type Mode } from './rules/answers.ts';
export type { Phase } from './rules/instrument/phase.ts';
