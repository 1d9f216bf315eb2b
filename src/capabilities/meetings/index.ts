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
export { timedCues, type TimedCue } from './rules/townhall/cue.ts';
export { figuresFrom, type Figures, type ToldGroup } from './rules/townhall/figures.ts';
export { followUpState, type FollowUpState } from './rules/townhall/followUp.ts';
export {
  heldReasons,
  questionState,
  type HeldReason,
  type QuestionState
} from './rules/townhall/question.ts';
export type { Question as AskedQuestion } from './rules/townhall/question.ts';
export { arrived, ELSEWHERE, needsOfForm, spoken } from './rules/townhall/registration.ts';
export type { Registration } from './rules/townhall/registration.ts';
export { stillSought, townHallRoles, type RoleHeld, type TownHallRole } from './rules/townhall/role.ts';
export { stillWanted } from './rules/townhall/shift.ts';
export { LONGEST, SHORTEST } from './rules/townhall/screening.ts';
export { questionsOpen, registrationOpen, type TownHall } from './rules/townhall/townHall.ts';
