export { default as Asked } from './draw/Asked.svelte';
export { default as Chances } from './draw/Chances.svelte';
export { default as LiveDraw } from './draw/LiveDraw.svelte';
export { default as Places } from './draw/Places.svelte';
export { default as Pool } from './draw/Pool.svelte';
export { default as Stuck } from './draw/Stuck.svelte';
export { boundsWord, chanceWord, drawWord, valueWord } from './draw/words.ts';
