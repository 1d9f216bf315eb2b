import * as door from '../../../src/capabilities/surveys/server/index.ts';
import type { Guards } from './guard.ts';

export const surveys: Guards = {
  door,
  byRole: ['writeSurvey', 'publishVersion', 'openSurvey', 'closeSurvey'],
  free: {
    surveysOf: 'shows what is open to the public, and no more, to whoever asks',
    findSurvey: 'inside a reading; finds what the actor may see',
    formOf: 'as open as the survey: people answer without an account'
  }
};
