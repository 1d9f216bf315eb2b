export { may } from './rules/policy.ts';
export { problems } from './rules/problems.ts';
export { titleOf, type Payload } from './rules/payload.ts';
