export { may } from './rules/policy.ts';
export { problems } from './rules/problems.ts';
export { clausesOf, gapsIn, type Charter, type Clause, type Domain, type Gap } from './rules/charter.ts';
export { nearestTo } from './rules/nearest.ts';
export { languageName } from './rules/wording.ts';
export { notesOn, says, type Term, type TermNote } from './rules/glossary.ts';
export type { Frozen } from './rules/frozen.ts';
export { standingOf } from './rules/ratification.ts';
export { ELSEWHERE, signerKinds, type Counted, type SignerKind } from './rules/signing.ts';
export {
  answers,
  institutionKinds,
  LOOKERS,
  scoreboard,
  standings,
  type Answered,
  type InstitutionKind,
  type Score,
  type Standing,
  type StepStanding
} from './rules/commitment.ts';
