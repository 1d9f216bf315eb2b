export { attempt, type Attempted } from './attempt.ts';
export { formFields } from './fields.ts';
export { explain, asProblem } from './explain.ts';
export { fromOurOwnPages } from './origin.ts';
export { communityPath, pathWithin } from './paths.ts';
