/** What comes after the last question: nobody needs it sooner, so it does not come with the first page. */
export { default as Done } from './Done.svelte';
export { default as End } from './End.svelte';
