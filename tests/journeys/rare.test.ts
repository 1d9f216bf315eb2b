import { expect, test } from 'vitest';
import { m } from '../../src/platform/words/index.ts';
import { openHouse } from './house.ts';
import { loseLine, streetIn, waitForRest } from './survey.ts';

/** Questions that most surveys do without come when they are reached, and are there without a line. */
const house = openHouse();

test('Chela puts what matters in order and marks a place, though the line went before the first question', async () => {
  const es = { locale: 'es' } as const;
  const { here } = await streetIn(house);
  const phone = await house.visit('public');
  const { page } = phone;
  await phone.open(`${here}/answer`);
  await waitForRest(phone);
  await loseLine(phone);
  await page.reload();
  await phone.press(m.surveys_answer_agree({}, es));
  await page.getByText('¿Qué importa más?').waitFor();
  await phone.press(m.surveys_answer_down_of({ name: 'Comida' }, es));
  await phone.look();
  const next = m.surveys_answer_next({}, es);
  await phone.press(next);
  await page.getByText('¿Qué tan iluminada está?').waitFor();
  await page.getByRole('slider').waitFor();
  await phone.look();
  await phone.press(next);
  await page.getByText('¿Dónde es?').waitFor();
  await page.getByRole('button', { name: m.surveys_answer_place_find({}, es) }).waitFor();
  await phone.look();
  await phone.press(next);
  await page.getByText('Una foto', { exact: true }).waitFor();
  await phone.look();
  expect(phone.faults).toEqual([]);
});
