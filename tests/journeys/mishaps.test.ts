import { beforeAll, expect, test } from 'vitest';
import { household } from '../../src/kernels/forms/example.ts';
import { closeSurvey, publishVersion } from '../../src/capabilities/surveys/server/index.ts';
import { definitionOf } from '../../src/capabilities/surveys/tests/survey.ts';
import { m } from '../../src/platform/words/index.ts';
import { openHouse } from './house.ts';
import { arrived, familiesFor, finish, say, surveyIn, type Asked } from './survey.ts';
import type { Visit } from './visit.ts';

/** A survey and bad luck: no room, a wrong clock, a tablet left alone, two windows, questions that changed meanwhile. */
const house = openHouse();
const es = { locale: 'es' } as const;
const NAME = '¿Cómo te llamas?';
const PEOPLE = '¿Cuántas personas viven aquí?';
let asked: Asked;

beforeAll(async () => {
  asked = await surveyIn(house);
});

test('a phone without room says so at once, and what was typed is not lost', async () => {
  const phone = await begun();
  await fill(phone);
  await say(phone, NAME, 'Sin espacio');
  await phone.sees(m.surveys_answer_full({}, es));
  await phone.look();
  await say(phone, PEOPLE, '1');
  await finish(phone);
  await phone.sees(m.surveys_answer_sent({}, es));
  expect(await named('Sin espacio')).toHaveLength(1);
});

test('without room and without a line everything stays on the page until somebody is reached', async () => {
  const phone = await begun();
  await fill(phone);
  await say(phone, NAME, 'Sin nada');
  await say(phone, PEOPLE, '1');
  await phone.context.setOffline(true);
  await finish(phone);
  await phone.sees(m.surveys_answer_only_here({}, es));
  await phone.look();
  await phone.context.setOffline(false);
  await phone.press(m.surveys_answer_send({}, es));
  await phone.sees(m.surveys_answer_sent({}, es));
  expect(await named('Sin nada')).toHaveLength(1);
});

test('a promotora whose phone is nearly full hears of it before she goes out', async () => {
  const list = await familiesFor(house, asked, ['Familia Peña']);
  const phone = await house.visit('lupe');
  await phone.page.addInitScript(() => {
    navigator.storage.estimate = async () => ({ quota: 900 * 2 ** 20, usage: 880 * 2 ** 20 });
  });
  await phone.open(list);
  await phone.sees(m.surveys_interview_full({}, es));
  await phone.look();
});

test('a phone that thinks it is 2031 is heard today, once', async () => {
  const phone = await house.visit('public');
  await phone.page.clock.setFixedTime('2031-05-01T03:00:00Z');
  await phone.open(`${asked.here}/answer`);
  await phone.press(m.surveys_answer_agree({}, es));
  await say(phone, NAME, 'Reloj loco');
  await phone.page.waitForTimeout(300);
  await phone.page.clock.setFixedTime('2019-01-01T03:00:00Z');
  await phone.page.reload();
  await phone.press(m.surveys_answer_go_on({}, es));
  await say(phone, PEOPLE, '1');
  await finish(phone);
  await phone.sees(m.surveys_answer_sent({}, es));
  const rows = await house.look<{ today: boolean; seconds: number }>(
    `select day between current_date - 1 and current_date as today, seconds from response where answers ->> 'name' = 'Reloj loco'`
  );
  expect(rows).toMatchObject([{ today: true }]);
  expect(rows[0]!.seconds).toBeLessThan(600);
});

test('a tablet that somebody left asks whether they are there, and then forgets them', async () => {
  const tablet = await house.visit('lupe', { width: 768, height: 1024 });
  await tablet.open(`${asked.here}/kiosk`);
  await tablet.write(m.surveys_kiosk_name({}, es), 'clínica');
  await tablet.press(m.surveys_kiosk_bind({}, es));
  await tablet.page.getByRole('button', { name: m.surveys_kiosk_begin({}, es) }).waitFor();
  await tablet.page.clock.install();
  await tablet.page.reload();
  await tablet.press(m.surveys_kiosk_begin({}, es));
  await tablet.press(m.surveys_answer_agree({}, es));
  await tablet.page.getByRole('textbox').fill('Se fue');
  await tablet.page.clock.fastForward(95_000);
  await tablet.sees(m.surveys_kiosk_there({}, es));
  await tablet.press(m.surveys_kiosk_here({}, es));
  await expect.poll(() => tablet.page.getByRole('textbox').inputValue()).toBe('Se fue');
  await tablet.page.clock.fastForward(95_000);
  await tablet.sees(m.surveys_kiosk_there({}, es));
  // Only now: the clock goes on while the page is looked at, and the tablet waits for half a minute.
  await tablet.look();
  await tablet.page.clock.fastForward(35_000);
  await tablet.page.getByText(m.surveys_kiosk_there({}, es)).waitFor({ state: 'detached' });
  await tablet.press(m.surveys_kiosk_begin({}, es));
  await tablet.press(m.surveys_answer_agree({}, es));
  await expect.poll(() => tablet.page.getByRole('textbox').inputValue()).toBe('');
  expect(await named('Se fue')).toEqual([]);
  expect(await leftOn(tablet)).toBe(0);
});

test('two windows with one draft: one writes, the other steps back, and one answer arrives', async () => {
  const first = await begun();
  await say(first, NAME, 'Dos ventanas');
  await first.page.waitForTimeout(300);
  const second = await first.context.newPage();
  await second.goto(`${asked.here}/answer`);
  const press = (name: string) => second.getByRole('button', { name, exact: true }).click();
  await press(m.surveys_answer_go_on({}, es));
  await second.getByText(m.surveys_answer_elsewhere_text({}, es)).waitFor();
  await press(m.surveys_answer_take_over({}, es));
  await second.getByText(PEOPLE).waitFor();
  await first.sees(m.surveys_answer_elsewhere({}, es));
  await first.look();
  const there: Visit = { ...first, page: second, press };
  await say(there, PEOPLE, '1');
  await finish(there);
  await second.getByText(m.surveys_answer_sent({}, es)).waitFor();
  expect(await named('Dos ventanas')).toHaveLength(1);
  await second.close();
});

test('questions that changed while somebody answered: their answers keep the version they were given to', async () => {
  const phone = await begun();
  await say(phone, NAME, 'Versión vieja');
  await phone.page.waitForTimeout(300);
  const elena = await house.as('elena');
  const sheets = household();
  sheets[0]!.rows.splice(1, 0, ['integer', 'rooms', 'How many rooms?', '¿Cuántos cuartos?', '', 'yes']);
  await publishVersion(elena, asked.surveyId, definitionOf(sheets), 'Faltaban los cuartos');
  await closeSurvey(elena, asked.surveyId);
  await phone.page.reload();
  await phone.press(m.surveys_answer_go_on({}, es));
  await say(phone, PEOPLE, '1');
  await finish(phone);
  await phone.sees(m.surveys_answer_sent({}, es));
  const rows = await house.look(
    `select number, aside, objections from response join survey_version version on version.id = version_id
      where answers ->> 'name' = 'Versión vieja'`
  );
  expect(rows).toEqual([{ number: 1, aside: null, objections: [] }]);
});

async function begun(): Promise<Visit> {
  const phone = await house.visit('public');
  await phone.open(`${asked.here}/answer`);
  await phone.press(m.surveys_answer_agree({}, es));
  await phone.page.getByText(NAME).waitFor();
  return phone;
}

/** From now on the browser has no room for one more byte, as it says itself when the disk is full. */
const fill = ({ page }: Visit): Promise<void> =>
  page.evaluate(() => {
    for (const name of ['put', 'add'] as const)
      IDBObjectStore.prototype[name] = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
  });

const leftOn = ({ page }: Visit): Promise<number> =>
  page.evaluate(async () => {
    const [{ name } = { name: undefined }] = await indexedDB.databases();
    if (!name) return 0;
    const database = await new Promise<IDBDatabase>((done) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => done(asked.result);
    });
    const count = database.transaction('drafts').objectStore('drafts').count();
    return new Promise<number>((done) => (count.onsuccess = () => done(count.result)));
  });

const named = async (name: string) => {
  const ways = await Promise.all(['public', 'kiosk'].map((mode) => arrived(house, asked, mode)));
  return ways.flat().filter((one) => one.name === name);
};
