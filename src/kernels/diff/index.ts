/** What changed between two texts, word by word. */
export { diffWords } from './words.ts';
export type { Part } from './words.ts';
