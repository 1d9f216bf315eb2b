import type { Sheet } from '../../src/kernels/forms/index.ts';
import { openedSurvey } from '../../src/capabilities/surveys/tests/survey.ts';
import { systemClock } from '../../src/platform/clock/index.ts';
import { openDatabase } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { stand } from '../journeys/stand.ts';
import { ask, type House } from './house.ts';

/** A survey that is open to everybody, made through its doors. Answers its page. */
export async function surveyPage(house: House, name: string, sheets: Sheet[]): Promise<string> {
  const database = openDatabase(house.appUrl, 1);
  try {
    const elena = await stand((query, values) => ask(house, query, values), 'elena');
    const context = { database, clock: systemClock, locale: 'es' as const, ...elena };
    const { surveyId } = await openedSurvey(context, sheets, { id: newId(), name });
    return `/palmdale/surveys/${surveyId}/answer`;
  } finally {
    await database.close();
  }
}
