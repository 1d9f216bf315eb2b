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
