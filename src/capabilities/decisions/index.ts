export { may } from './rules/policy.ts';
export { problems } from './rules/problems.ts';
