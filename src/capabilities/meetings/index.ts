export { may } from './rules/policy.ts';
export { problems } from './rules/problems.ts';
export {
  kinds,
  offers,
  stateOf,
  type Kind,
  type Meeting,
  type Offer,
  type State
} from './rules/plan/meeting.ts';
export {
  behind,
  purposes,
  timed,
  totalMinutes,
  type AgendaItem,
  type Purpose,
  type Timed
} from './rules/plan/agenda.ts';
export { reasons } from './rules/plan/cancel.ts';
export { faces, openQuestions, questions, usualQuestions, yesPercent } from './rules/plan/evaluation.ts';
export type { Face, OpenQuestion, Question, QuestionResult } from './rules/plan/evaluation.ts';
export {
  debriefKinds,
  improvementState,
  type DebriefKind,
  type Improvement
} from './rules/plan/improvement.ts';
export { saidIn, written, type Said } from './rules/plan/written.ts';
export { languageName } from './rules/plan/languages.ts';
export { answers, arranges, needKinds, needsFrom, type Need, type NeedKind } from './rules/plan/needs.ts';
export { dueAt, paperState, type PaperState } from './rules/plan/papers.ts';
export { pairs, parts, type Part, type PartTaken } from './rules/plan/part.ts';
export { byCategory, byHour, turnout, type Turnout } from './rules/plan/turnout.ts';
export { besideZone } from './rules/plan/beside.ts';
export { fromTo, fullDay } from './rules/plan/when.ts';
export { cardOf, type MeetingCard } from './rules/plan/card.ts';
export { modes, selfSignInOpen, ways, type Mode, type Reason, type Via } from './rules/door/arrival.ts';
export { people, quorate, residentLed, type Picture } from './rules/door/room.ts';
export type { Bar, RoomView, Tone, VerdictLine } from './rules/door/view.ts';
