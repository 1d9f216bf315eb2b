export { assemblyOf, bodiesNamed, bodiesOf, bodyOf, type Body } from './bodies.ts';
export { adopt, type Adoption } from './adoption.ts';
export { codeInForce, minimumsInForce } from './minimums.ts';
export { neededRulesOn, rulesOf, rulesOn, type RulesInForce } from './rules.ts';
export { findingSentence, sayFindings, type SaidFinding } from './sentences.ts';
export { beginFromStarter, type Beginning } from './starter.ts';
export { bodyPage, type Belonging, type BodyPage } from './bodyPage.ts';
export { endBody, formBody, type NewBody } from './forming.ts';
export { joinBody, leaveBody, type Joining, type Leaving } from './membership.ts';
export { holdingsOf, seatsOf, type Holding, type Seat } from './seated.ts';
export { addSeat, leaveSeat, seatMember, type NewSeat, type Seating } from './seats.ts';
export { standing, type BodyStanding, type Standing } from './standing.ts';
export { overrideVerdict } from './override.ts';
export { storeVerdict, verdictOf, verdictsOf, type Judging, type Subject, type Verdict } from './verdicts.ts';
export { draftVersion, dropDraft, redraft, type Redraft } from './drafts.ts';
export {
  inForce,
  unmended,
  versionById,
  versionByNumber,
  versionsNamed,
  versionsOf,
  type Version,
  type VersionLine
} from './versions.ts';
export { contradictionSentence } from './contradictions.ts';
export { leadershipHistory, type History } from './history.ts';
export { askAbout, parameterSentences, type Asked, type SaidParameter } from './parameters.ts';
export { keyNumbers, readChapters, type KeyNumber, type ReadChapter } from './reading.ts';
export { standingOfBody } from './standing.ts';
export { sittingsOn } from './sittings.ts';
export { decisionsJudged } from './decided.ts';
