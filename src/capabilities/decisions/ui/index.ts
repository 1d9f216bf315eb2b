export { default as BallotFields } from './vote/BallotFields.svelte';
export { default as Tablet } from './vote/Tablet.svelte';
export { default as Turnout } from './vote/Turnout.svelte';
export { colorWords, modeWords } from './vote/words.ts';
export { default as Lines } from './proposal/Lines.svelte';
export { pairOf } from './proposal/pair.ts';
export { default as ProposalForm } from './proposal/ProposalForm.svelte';
export { default as Refused } from './proposal/Refused.svelte';
export * as words from './proposal/words.ts';
