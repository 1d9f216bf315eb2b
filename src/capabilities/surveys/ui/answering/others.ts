/** Pages for those who work with a survey. */
export { default as kiosk } from './Kiosk.svelte';
export { default as paper } from './Typing.svelte';
export { default as interview } from './Interview.svelte';
