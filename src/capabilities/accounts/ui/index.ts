export { roleWord } from './roleWord.ts';
