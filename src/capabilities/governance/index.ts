export {
  agreementKinds,
  clauseOf,
  stateOn,
  type AgreementKind,
  type Clause,
  type State
} from './rules/agreement.ts';
export {
  movedParameter,
  repeatedNumbers,
  revisedClauses,
  reworded,
  written,
  type TypedClause
} from './rules/redraft.ts';
export { compareClauses, compareSentences, type ComparedClause } from './rules/comparison.ts';
export { bodyKinds, hasSeats, type BodyKind } from './rules/body.ts';
export { officeFrom } from './rules/office.ts';
export { may } from './rules/policy.ts';
export { problems } from './rules/problems.ts';
export { conductModels, starterNames, type ConductModel, type StarterName } from './rules/starter/index.ts';
export { answered, type Answers } from './rules/parameters/answers.ts';
export { isPart, parts, type Part } from './rules/parameters/parts.ts';
export * from './rules/whatif/index.ts';
