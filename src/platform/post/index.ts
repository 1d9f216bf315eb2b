export { mail, text } from './outbox.ts';
