export { default as Answers } from './Answers.svelte';
export { default as CardFace } from './CardFace.svelte';
export { default as Groups } from './Groups.svelte';
export { default as Ranked } from './Ranked.svelte';
export * as words from './words.ts';
