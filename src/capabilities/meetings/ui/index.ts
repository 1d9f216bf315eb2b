
export { follow } from './door/follow.ts';
export { default as Room } from './door/Room.svelte';
export { default as DoorSearch } from './door/DoorSearch.svelte';
export { keepThisPage } from './door/keepPage.ts';
export { default as Latest } from './door/Latest.svelte';
export { default as Newcomer } from './door/Newcomer.svelte';
export { Outpost } from './door/outpost.svelte.ts';
export { rollAt, type Roll } from './door/roll.ts';
export { default as Waiting } from './door/Waiting.svelte';
export type { Said } from './door/card.ts';
export { default as Kiosk } from './door/Kiosk.svelte';
export { categoryWord, reasonWord } from './door/words.ts';
