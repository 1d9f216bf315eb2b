import { expect } from 'vitest';
import { household, street } from '../../src/kernels/forms/example.ts';
import { makeAssignment } from '../../src/capabilities/surveys/server/index.ts';
import { openedSurvey } from '../../src/capabilities/surveys/tests/survey.ts';
import { memberOf } from '../../src/platform/context/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { m } from '../../src/platform/words/index.ts';
import type { House } from './house.ts';
import type { Visit } from './visit.ts';

export type Asked = { surveyId: string; here: string };

/** Elena opens the survey of households, for everybody. */
export async function surveyIn(house: House): Promise<Asked> {
  const { surveyId } = await openedSurvey(await house.as('elena'), household());
  return { surveyId, here: `/palmdale/surveys/${surveyId}` };
}

/** The same, which also asks for an order, a scale, a place and a photo. */
export async function streetIn(house: House): Promise<Asked> {
  const { surveyId } = await openedSurvey(await house.as('elena'), street(), { name: 'street' });
  return { surveyId, here: `/palmdale/surveys/${surveyId}` };
}

/** What sends and what few questions need has come too, in the background, and lies on the phone. */
export async function waitForRest({ page }: Visit): Promise<void> {
  const lying = () =>
    page.evaluate(async () => {
      const [ready] = performance.getEntriesByName('survey-ready');
      const later = performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => name.endsWith('.js') && ready && startTime > ready.startTime);
      const found = await Promise.all(later.map(({ name }) => caches.match(name)));
      return found.filter(Boolean).length;
    });
  await expect.poll(lying, { timeout: 30_000 }).toBeGreaterThan(4);
}

/** Three families for Lupe, at the door. Answers where her list is. */
export async function familiesFor(house: House, { surveyId, here }: Asked, names: string[]): Promise<string> {
  const id = newId();
  await makeAssignment(await house.as('elena'), {
    ...{ id, surveyId, name: 'Avenida R', mode: 'door', target: names.length },
    interviewerId: memberOf((await house.as('lupe')).actor)!,
    contacts: names.map((name, at) => ({ number: at + 1, name, way: `Avenida R ${12 + at}` }))
  });
  return `${here}/interview/${id}`;
}

/** Everything the page needs lies on the phone, and then the line is cut. */
export async function loseLine({ page, context }: Visit): Promise<void> {
  const lying = () =>
    page.evaluate(async () => {
      const here = await caches.match(location.origin + location.pathname);
      const names = await caches.keys();
      const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return here !== undefined && kept.flat().some(({ url }) => url.includes('/answer/form/'));
    });
  await expect.poll(lying, { timeout: 30_000 }).toBe(true);
  await context.setOffline(true);
}

/** Fills in the field of the page that is open, and goes on. */
export async function say({ page, locale, press }: Visit, question: string, text: string): Promise<void> {
  await page.getByText(question).waitFor();
  await page.getByRole('textbox').fill(text);
  await press(m.surveys_answer_next({}, { locale }));
}

/** Leaves the rest open, and sends. */
export async function finish({ page, locale, press }: Visit): Promise<void> {
  const end = page.getByRole('heading', { name: m.surveys_answer_end({}, { locale }) });
  const next = page.getByRole('button', { name: m.surveys_answer_next({}, { locale }), exact: true });
  while (!(await end.isVisible())) if (await next.isVisible()) await next.click();
  await press(m.surveys_answer_send({}, { locale }));
}

export type Arrived = { mode: string; language: string; name: string };

export const arrived = (house: House, { surveyId }: Asked, mode: string): Promise<Arrived[]> =>
  house.look<Arrived>(
    `select mode, language, answers ->> 'name' as name from response
      where survey_id = $1 and mode = $2 order by answers ->> 'name'`,
    [surveyId, mode]
  );
