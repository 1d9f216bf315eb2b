export { closeSurvey, openSurvey } from './instrument/phases.ts';
export { formOf, publishVersion, type Version } from './instrument/publish.ts';
export { findSurvey, surveysOf, writeSurvey, type NewSurvey, type Survey } from './instrument/surveys.ts';
