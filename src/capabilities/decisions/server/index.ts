export { sendDecisionDigest } from './digest.ts';
export { castVote, type Cast, type Casting } from './vote/cast.ts';
export { closeVote } from './vote/close.ts';
export { countedOf } from './vote/count.ts';
export { findVote, voteOn, votesOn, type Subject, type Vote, type Words } from './vote/find.ts';
export { handInSheet } from './vote/hands.ts';
export { holdOpen } from './vote/hold.ts';
export { hadLeft } from './vote/inside.ts';
export { destroyOldKeys, destroyVoteKey } from './vote/keys.ts';
export { voteOf, type VoteSeen } from './vote/mine.ts';
export { openVote, type Opening } from './vote/open.ts';
export { declareVoid, isLost, voidOf, voteToVoid, type Void } from './vote/void.ts';
export {
  amend,
  amendmentsOf,
  settleAmendment,
  takeBackAmendment,
  type Amendment
} from './proposal/amendments.ts';
export { conflictsOf, declareConflict, liftConflict, type Interest } from './proposal/conflicts.ts';
export { discussionOf, say, takeBack } from './proposal/contributions.ts';
export { openDiscussion, raise, translate, withdraw, type Renewing } from './proposal/course.ts';
export {
  addEvidence,
  evidenceOf,
  takeBackEvidence,
  type Evidence,
  type NewEvidence
} from './proposal/evidence.ts';
export { findProposals, myDrafts, openProposals, type ProposalLine, type Search } from './proposal/find.ts';
export { proposalsFrom, type FromMotion } from './proposal/fromMeeting.ts';
export { proposalOf } from './proposal/rows.ts';
export { writeProposal, type Writing } from './proposal/write.ts';
export {
  actionsOf,
  addAction,
  correct,
  correctionsOf,
  settleAction,
  type Action,
  type Correction
} from './proposal/afterwards.ts';
export { appeal, appealsOf, settleAppeal, takeBackAppeal, type Appeal } from './proposal/appeals.ts';
export { certify, setAside } from './proposal/certify.ts';
export { closeAndCount, discussAgain } from './proposal/count.ts';
export { decisionOf, decisionOn, questionsOf, type Certified, type Decision } from './proposal/decision.ts';
export { holdVoteOpen } from './proposal/hold.ts';
export { declareVoteVoid } from './proposal/void.ts';
export { hindrancesNow, methodsFor, putToVote, type Putting } from './proposal/putToVote.ts';
export { handPaperTo, issuePaper, withdrawVote } from './vote/paper.ts';
export { readPaper } from './vote/reading.ts';
export { signCountSheet, writeCountSheet, type CountSheet } from './vote/sheet.ts';
export { paperDesk, tellerDesk, type PaperDesk, type TellerDesk } from './vote/desk.ts';
export { ballotOf, voteAtKiosk } from './vote/mine.ts';
export { ballotPaper } from './vote/printed.ts';
export { publishedBallots, recountSheet, witnessRecount } from './vote/recount.ts';
export { resultsOf, type Results } from './vote/results.ts';
export { turnoutOf, type Turnout } from './vote/turnout.ts';
export { votesAtKiosk, votesWaiting, type Asked } from './vote/waiting.ts';
export { answersFor, type Answer } from './vote/answers.ts';
export { countLines, decisionPaper, labelOf } from './proposal/paper.ts';
export { verdictIn } from './proposal/shown.ts';
export { strandsAmong, strandsOf, type Strand } from './proposal/thread.ts';
export { beforehand, problemSentence } from './proposal/beforehand.ts';
