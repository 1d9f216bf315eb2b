export { beginCharter, changeHead, translateHead, type Beginning, type HeadChange } from './draft/begin.ts';
export { addDomain, dropDomain, nameDomain, translateDomain, type NewDomain } from './draft/domains.ts';
export { dropClause, translateClause, writeClause, type Writing, type Written } from './draft/clauses.ts';
export { besidesOf, settleBeside, type Beside } from './draft/beside.ts';
export { charters, type CharterLine } from './draft/find.ts';
export { glossaryNotes, type ClauseNote } from './draft/glossary.ts';
export { addFinding, addPriority, addTheme } from './draft/sources.ts';
export {
  addGround,
  groundKinds,
  groundsOf,
  takeBackGround,
  withdrawSource,
  type Ground,
  type NewGround
} from './draft/grounds.ts';
export { newerFigures } from './draft/newer.ts';
export { historyOf, type Edition } from './draft/history.ts';
export { moveClause, moveDomain, type Moving } from './draft/order.ts';
export { charterOf } from './draft/rows.ts';
export { closeRound, hindrancesOf, openRound, type Hindrances, type Opening } from './round/open.ts';
export { clausesShown, isInvited, roundOf, roundsOf, type Round, type RoundClause } from './round/rows.ts';
export { differencesOf, type Difference } from './round/differences.ts';
export { sayAbout, type Saying } from './round/remarks.ts';
export { remarksOf, type Remark } from './round/remarksOf.ts';
export { lookAtRemark, settleRemark, takeBackRemark } from './round/settle.ts';
export { putRemarkToDecision, takeInDecided } from './round/decide.ts';
export { askTranslation, translateRemark } from './round/translations.ts';
export { askAgain, callOff, openForRatification, type Ratifier } from './ratify/open.ts';
export { askedOfUs, takeUp, type AskedOfUs } from './ratify/asked.ts';
export { carryOn } from './ratify/carryOn.ts';
export {
  editionIfAny,
  editionNumbers,
  editionOf,
  latestCharter,
  type CharterEdition
} from './ratify/edition.ts';
export { openRatification, ratificationsOf, type Ratification } from './ratify/rows.ts';
export { askToSign, type Requested } from './signing/request.ts';
export { requestOf, sendAgain, signOn, type Signed } from './signing/sign.ts';
export { sendHeldCodes } from './signing/codes.ts';
export { takeSupportBack } from './signing/undo.ts';
export { signOnCounts, wallOf, type Listed } from './signing/counts.ts';
export { scanOf, sheetsOf, typeSheet, type SheetLine, type TypedIn } from './signing/sheets.ts';
export { contactsOf, hideName, signOnQueue, tidySignOns } from './signing/keep.ts';
export { addInstitution, institutionOf, institutionsOf, type Institution } from './promise/institutions.ts';
export { askForAnswer, noteAnswer } from './promise/ask.ts';
export { takeUpPromise, type TakingUp } from './promise/takeUp.ts';
export { heardAt, promisesOnBoard } from './promise/heard.ts';
export { addStep, dropStep, reportDone, withdrawEvidence } from './promise/steps.ts';
export { sayWhatISee } from './promise/look.ts';
export { remindOfSteps, watch } from './promise/watch.ts';
export { finishNextStep, followUpsOf, noteFollowUp, type FollowUp } from './promise/followUps.ts';
export {
  boardOf,
  commitmentOf,
  evidenceFor,
  isWatching,
  type BoardStep,
  type Promised
} from './promise/board.ts';
export { charterPaper } from './paper/charter.ts';
export { pressKit } from './paper/press.ts';
export { knotKinds, knotsNamed, type CharterKnot } from './knots.ts';
