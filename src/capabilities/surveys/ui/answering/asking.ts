/** All that is needed from the first question on, in one piece: it is fetched while somebody reads the consent. */
export { draftsAbout, dropDraft, filesBeside } from '#platform/offline';
export { default as Asking } from './Asking.svelte';
export { begun, takenUp } from './begun.ts';
export { prepare, questionsFor } from './fetchForm.ts';
export { hold } from './hold.ts';
export { openOutgoing } from './outgoing.svelte.ts';
export { openTurn } from './turn.svelte.ts';
