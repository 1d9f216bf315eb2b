export { may } from './rules/policy.ts';
export { problems } from './rules/problems.ts';
export { modes, type Answers, type Mode } from './rules/answers.ts';
export { contactsIn, outcomes, type TryOutcome } from './rules/answering/assignment.ts';
export type { Phase } from './rules/instrument/phase.ts';
export { bank } from './rules/instrument/bank/index.ts';
export { definitionFrom, LANGUAGES, type Composing } from './rules/instrument/bank/compose.ts';
export type { Answer as BankAnswer, Asked, Module, Two } from './rules/instrument/bank/module.ts';
export { formList, manifest, openRosaResponse } from './rules/intake/openrosa.ts';
export { byMode, flagsOf, type Flag, type Stand } from './rules/intake/quality.ts';
export type { Aside } from './rules/intake/fitting.ts';
export type { Objection } from './rules/intake/judging.ts';
export type { ReadLine } from './rules/intake/readBack.ts';
export { VERSION } from './rules/results/dataset.ts';
export { couldBeGroups, LEAST_THRESHOLD, MOST_THRESHOLD, named, type Plan } from './rules/results/plan.ts';
export { firstConsent } from './rules/instrument/consent.ts';
export { countQuestions } from './rules/instrument/count.ts';
export { nameFrom } from './rules/instrument/edit/words.ts';
export { boundsOf, type Bounds } from './rules/instrument/bounds.ts';
export {
  conditionOf,
  relevantOf,
  signs,
  type Clause,
  type Condition,
  type Sign
} from './rules/instrument/condition.ts';
export { isRequired } from './rules/instrument/differences.ts';
export { choicesFrom, linesAsTyped, movedIn, type Typed } from './rules/instrument/edit/choices.ts';
export { newItem, written, type Writing } from './rules/instrument/edit/items.ts';
export * as kinds from './rules/instrument/edit/kinds.ts';
export {
  codeOf,
  fields,
  languageFor,
  languagesIn,
  nameOf,
  saidIn,
  shown,
  type Field
} from './rules/instrument/languages.ts';
export { MOST_MEGABYTES, mediaNeeded } from './rules/instrument/media.ts';
export { outlineOf, type Line } from './rules/instrument/outline.ts';
export { previewOf, type Preview } from './rules/instrument/preview.ts';
export { staleKey } from './rules/instrument/stale.ts';
export { aboveOf, itemAt, spotsIn } from './rules/instrument/tree.ts';
export { conditionsFor, type Leaned } from './rules/instrument/conditions.ts';
export { gapsIn } from './rules/instrument/languages.ts';
export type { Change } from './rules/instrument/change.ts';
