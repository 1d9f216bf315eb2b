import { expect, test } from 'vitest';
import { m } from '../../src/platform/words/index.ts';
import { meetingAhead } from './door.ts';
import { openHouse } from './house.ts';

const house = openHouse();
const es = { locale: 'es' as const };
const yours = (answer: string) => m.meetings_answer_yours({ answer }, es);

test('Rosa says with one tap that she comes, then what she needs; a later tap keeps what she needs', async () => {
  const { id } = await meetingAhead(house);
  const rosa = await house.visit('rosa');
  await rosa.open(`/palmdale/meetings/${id}`);
  await rosa.press(m.meetings_answer_coming({}, es));
  await rosa.arrivesAt(m.meetings_answer_title({}, es));
  await rosa.sees(yours(m.meetings_answer_coming({}, es)));
  await rosa.page.getByLabel(m.meetings_need_ride({}, es)).fill('De Littlerock, dos personas');
  await rosa.press(m.meetings_answer_send({}, es));
  await rosa.sees(yours(m.meetings_answer_coming({}, es)));

  // The calendar asks again in one tap, from a page that was open before.
  const { origin } = new URL(rosa.page.url());
  const tapped = await rosa.page.request.post(`/palmdale/meetings/${id}/answer`, {
    ...{ form: { quick: '1', answer: 'maybe' }, headers: { origin } }
  });
  expect(tapped.ok()).toBe(true);
  await rosa.open(`/palmdale/meetings/${id}`);
  await rosa.sees(yours(m.meetings_answer_maybe({}, es)));
  const needs = await house.look<{ detail: string }>('select detail from rsvp_need where meeting_id = $1', [
    id
  ]);
  expect(needs).toEqual([{ detail: 'De Littlerock, dos personas' }]);
});
