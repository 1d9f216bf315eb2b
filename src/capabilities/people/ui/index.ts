export { categoryShort, categoryWord } from './categoryWord.ts';
export { default as CompositionMeters } from './CompositionMeters.svelte';
export { default as Consents } from './Consents.svelte';
export { default as Contacts } from './Contacts.svelte';
export { languageWord } from './languageWord.ts';
export { default as Needs } from './Needs.svelte';
export { needWord } from './needWord.ts';
export { said } from './said.ts';
export { standingWord } from './standingWord.ts';
