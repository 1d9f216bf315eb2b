export { deviceWord } from './deviceWord.ts';
export { letterWord } from './letterWord.ts';
export { default as PasskeyAdd } from './PasskeyAdd.svelte';
export { default as PasskeySignIn } from './PasskeySignIn.svelte';
export { default as RoleTabs } from './RoleTabs.svelte';
export { roleDoes, roleWord } from './roleWord.ts';
