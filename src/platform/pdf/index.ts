export { typeset, type Paper } from './typeset.ts';
export { typ } from './house.ts';
