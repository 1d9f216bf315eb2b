export { default as BallotFields } from './vote/BallotFields.svelte';
export { default as Turnout } from './vote/Turnout.svelte';
export { colorWords, modeWords } from './vote/words.ts';
