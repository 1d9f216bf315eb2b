export { closeSurvey, openSurvey } from './instrument/phases.ts';
export { formOf, publishVersion, type Version } from './instrument/publish.ts';
export { findSurvey, surveysOf, writeSurvey, type NewSurvey, type Survey } from './instrument/surveys.ts';
export { receiveAnswers } from './intake/receive.ts';
export type { ArrivedFile, Incoming } from './intake/arrived.ts';
export type { Receipt } from './intake/keep.ts';
export { mayStillAnswer } from './intake/flood.ts';
