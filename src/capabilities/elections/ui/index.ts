export { default as CandidateCard } from './election/CandidateCard.svelte';
export { default as Days } from './election/Days.svelte';
export { default as ElectionLine } from './election/ElectionLine.svelte';
export { default as Reasons } from './election/Reasons.svelte';
export { default as Refused } from './election/Refused.svelte';
export { default as Rounds } from './election/Rounds.svelte';
export { default as Statement } from './election/Statement.svelte';
export { methodWord, phaseOf, tieWord } from './election/words.ts';
