export { mail, text, type Mail, type TextMessage } from './outbox.ts';
export { suppress, welcomeBack } from './suppressed.ts';
export { waitingPost, type PostShown } from './waiting.ts';
