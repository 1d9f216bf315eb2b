export { default as Reader } from './Reader.svelte';
export { default as Sides } from './Sides.svelte';
export * as words from './words.ts';
