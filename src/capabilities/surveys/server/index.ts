export { bringBack } from './instrument/bringBack.ts';
export type { Edit, Kept } from './instrument/change.ts';
export { draftOf, publishedDefinition, type Draft } from './instrument/draft.ts';
export {
  addLanguage,
  addModule,
  addQuestion,
  moveInto,
  moveQuestion,
  removeQuestion,
  writeChoices,
  writeQuestion,
  type At
} from './instrument/editing.ts';
export { editTexts, type Texts } from './instrument/editTexts.ts';
export { importForm, type Brought } from './instrument/importForm.ts';
export { addMedia, mediaOf, openMedia, removeMedia, type Media } from './instrument/media.ts';
export { closeSurvey, openSurvey } from './instrument/phases.ts';
export { publishDraft, standingOf, type Confirmed, type Standing } from './instrument/publishDraft.ts';
export { changeSaid, findingSaid, type Said } from './instrument/sentences.ts';
export { stateOf, statesOf, type State, type WholeState } from './instrument/states.ts';
export { differencesApart, publishedApart } from './instrument/readApart.ts';
export { versionsOf, type PastVersion } from './instrument/versions.ts';
export { workbookOf, xformXmlOf } from './instrument/workbook.ts';
export { formOf, publishVersion, type Version } from './instrument/publish.ts';
export { findSurvey, surveysOf, writeSurvey, type NewSurvey, type Survey } from './instrument/surveys.ts';
export { receiveAnswers } from './intake/receive.ts';
export type { ArrivedFile, Incoming } from './intake/arrived.ts';
export type { Receipt } from './intake/keep.ts';
export { mayStillAnswer } from './intake/flood.ts';
export { crossOf, crossesIn, type Cross } from './results/cross/crosses.ts';
export { lookAcross } from './results/cross/look.ts';
export { publishCross } from './results/cross/publish.ts';
export { crossSheet } from './results/cross/sheet.ts';
export { crossPage, lookPage } from './results/cross/page.ts';
export { codebookOf, codebookSheet } from './results/codebook.ts';
export { sinceThen, type SinceThen } from './results/sinceThen.ts';
export { findingById, findingsOf, type Finding } from './results/findings.ts';
export { microdataOf } from './results/microdata.ts';
export { addTag, openAnswersOf, tagAnswers, type OpenAnswer } from './results/openAnswers.ts';
export { resultsPage, type ResultsPage } from './results/page.ts';
export { resultsPaper } from './results/paper.ts';
export { previewRelease } from './results/preview.ts';
export { qualityOf, type Quality } from './results/quality.ts';
export { quoteAnswer, quotesOf, withdrawQuote, type Quote } from './results/quotes.ts';
export { releasedOf, type Released } from './results/released.ts';
export { useMargin, weighingOf } from './results/weighing.ts';
export {
  countedAmong,
  openQuestions,
  writtenAnswers,
  type OpenQuestion,
  type WrittenAnswer
} from './results/written.ts';
export { figuresSheet } from './results/figures.ts';
export { changePlan, planOf } from './results/plan.ts';
export { releaseResults } from './results/release.ts';
export { fieldFile, fieldFiles, fieldForm, fieldForms } from './intake/field.ts';
export { letStand, lookAgain } from './intake/stands.ts';
export { judgeUnjudged } from './intake/judgeUnjudged.ts';
export { countAnyway, onTheDesk, strike, type Desk, type OnTheDesk } from './intake/desk.ts';
export { fieldDesk, type FieldKey } from './intake/fieldDesk.ts';
export { answerFile, oneAnswer, type OneAnswer } from './intake/oneAnswer.ts';
export { toAnswer, type ToAnswer } from './answering/asked.ts';
export { asBearer, hasAnswered, noteAnswered, personalKeys, personalLinks } from './answering/members.ts';
export { draftQuestions, questionsOf } from './answering/questions.ts';
export { surveyKiosk } from './answering/kiosk.ts';
export { surveyPaper } from './answering/paper.ts';
export { surveyPoster } from './answering/poster.ts';
export { mayType, noteSheet, sheetTyped, type TypedBefore } from './answering/sheets.ts';
export {
  assignmentsOf,
  endAssignment,
  interviewersOf,
  makeAssignment,
  type Assignment,
  type NewAssignment
} from './answering/assignments.ts';
export { logTry, modeOf, workOf, type NewTry, type Work } from './answering/tries.ts';
export { giveIncentive, incentivesOf, type Given, type NewIncentive } from './answering/incentives.ts';
