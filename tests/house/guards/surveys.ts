import * as door from '../../../src/capabilities/surveys/server/index.ts';
import { instrument } from './instrument.ts';
import type { Guards } from './guard.ts';

export const surveys: Guards = {
  door,
  guarded: instrument,
  byRole: [
    'addQuestion',
    'bringBack',
    'stateOf',
    'writeSurvey',
    'openSurvey',
    'closeSurvey',
    'changePlan',
    'planOf',
    'releaseResults',
    'previewRelease',
    'qualityOf',
    'weighingOf',
    'useMargin',
    'microdataOf',
    'openAnswersOf',
    'addTag',
    'tagAnswer',
    'quoteAnswer',
    'withdrawQuote',
    'onTheDesk',
    'countAnyway',
    'strike'
  ],
  free: {
    mediaOf: 'inside a reading; as open as the survey: phones show what the questions name',
    openMedia: 'as open as the survey: phones show what the questions name',
    publishedDefinition: 'inside a reading, for rooms of ours that have looked whom they show it',
    fieldDesk: 'answers null to whoever does not look after the keys',
    resultsPage: 'what is released, of a survey that the reader may see',
    releasedOf: 'the same',
    resultsPaper: 'the same, on paper',
    figuresSheet: 'the same, as a table',
    codebookOf: 'what is asked is as open as the survey',
    codebookSheet: 'the same, as a table',
    quotesOf: 'inside a reading; words that their writers let others read',
    findingsOf: 'what is released, of surveys that the reader may see',
    findingById: 'inside a reading; one of those',
    fieldForms: 'only with the key of an interviewer; see field.test.ts',
    fieldForm: 'the same',
    fieldFiles: 'the same',
    fieldFile: 'the same',
    surveysOf: 'shows what is open to the public, and no more, to whoever asks',
    findSurvey: 'inside a reading; finds what the actor may see',
    mayStillAnswer: 'only counts how often an address has sent; it lets nobody see anything',
    receiveAnswers: 'decided by the way the answers come and by whom the survey is for; see receive.test.ts',
    formOf: 'as open as the survey: people answer without an account'
  }
};
