/** Answering a form: what a phone carries. */
export { addRound, answer, finish, openAsSent, removeRound, resume, speak, start } from './answer.ts';
export { choicesAt } from './choices.ts';
export type { ChoiceShown } from './choices.ts';
export { failingOf, failings, isReadOnly, isRequired } from './check.ts';
export type { Failing, Fault } from './check.ts';
export { everyControl } from './form.ts';
export type { Action, Bind, Control, Form, Pattern, Piece, Texts, Words } from './form.ts';
export { MOST_ROUNDS } from './recompute.ts';
export { pagesOf } from './pages.ts';
export type { Page, Step } from './pages.ts';
export { correct, fromAnswers, fromAnswersXml, toAnswersXml } from './send.ts';
export type { NotOurs } from './send.ts';
export type { Session, Surroundings } from './session.ts';
export { addressOf, roundsOf } from './tree.ts';
export { media, say } from './words.ts';
export type { Media } from './words.ts';
export { valueOf } from '../expression/world.ts';
export type { Node as Answer } from '../expression/world.ts';
