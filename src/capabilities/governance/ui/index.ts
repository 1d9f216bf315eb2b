export { default as ClauseEditor } from './ClauseEditor.svelte';
export { default as Clauses } from './Clauses.svelte';
export { default as KeyNumbers } from './KeyNumbers.svelte';
export { formErrors } from './formErrors.ts';
export { default as ElectionLanes } from './ElectionLanes.svelte';
export { default as Findings } from './Findings.svelte';
export { default as ParameterQuestion } from './ParameterQuestion.svelte';
export { versionsFor } from './pair.ts';
export { timelineOf } from './timeline.ts';
export {
  agreementWord,
  bodyKindWord,
  keptForWord,
  languageName,
  officeWord,
  partWord,
  placeWord,
  stateWord
} from './words.ts';
