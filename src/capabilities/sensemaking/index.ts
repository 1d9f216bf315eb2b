export { may } from './rules/policy.ts';
export { problems } from './rules/problems.ts';
export {
  cardKinds,
  cardQuestions,
  consentScopes,
  consentWays,
  interval,
  mayRead,
  type Card,
  type CardKind,
  type CardQuestion,
  type ConsentScope,
  type Facts
} from './rules/deck/card.ts';
export {
  leavingOut,
  lookings,
  openTos,
  type Conversation,
  type LeavingOut,
  type Statement,
  type StatementState
} from './rules/talk/conversation.ts';
export type { OpinionShown } from './rules/talk/picture.ts';
export { MOST_LETTERS, screen } from './rules/talk/screening.ts';
export { stances, type Stance } from './rules/talk/stances.ts';
export { sourceKinds, wordFor, type Agreement } from './rules/theme/coding.ts';
export { methods, MOST_POINTS, pairsFor, type Marks, type Method } from './rules/rank/ballot.ts';
export { movement, type RoundResult } from './rules/rank/result.ts';
export { walk, type Knot, type Tie, type Walk } from './rules/thread.ts';
