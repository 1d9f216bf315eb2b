export { may } from './rules/policy.ts';
export { problems } from './rules/problems.ts';
export { modes, type Answers, type Mode } from './rules/answers.ts';
export type { Phase } from './rules/instrument/phase.ts';
export { bank } from './rules/instrument/bank/index.ts';
export { definitionFrom, LANGUAGES, type Composing } from './rules/instrument/bank/compose.ts';
export type { Answer as BankAnswer, Asked, Module, Two } from './rules/instrument/bank/module.ts';
