import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sheet } from '../../src/kernels/forms/example.ts';
import { openedSurvey } from '../../src/capabilities/surveys/tests/survey.ts';
import { m } from '../../src/platform/words/index.ts';
import { openHouse } from './house.ts';
import { finish, say } from './survey.ts';
import type { Visit } from './visit.ts';

/** What a phone sends beside words: a photo of the house, a voice, the place. */
const house = openHouse();
const es = { locale: 'es' } as const;
const PHOTO = 'static/icon-512.png';
let here = '';
let folder = '';

beforeAll(async () => {
  const { surveyId } = await openedSurvey(await house.as('elena'), sheets(), { name: 'attachments' });
  here = `/palmdale/surveys/${surveyId}/answer`;
  folder = await mkdtemp(join(tmpdir(), 'tequio-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a photo goes along, smaller and without the name the phone gave it', async () => {
  const phone = await begun('Casa de Chela');
  await choose(phone, PHOTO);
  await phone.sees(m.surveys_answer_file_kept({}, es));
  await phone.page.getByRole('img', { name: m.surveys_answer_file_yours({}, es) }).waitFor();
  await phone.look();
  await finish(phone);
  await phone.sees(m.surveys_answer_sent({}, es));
  const [file] = await filesOf('Casa de Chela');
  expect(file).toMatchObject({ type: 'image/jpeg', name: expect.stringMatching(/^[0-9a-f]{12}\.jpg$/) });
  expect(file!.name).not.toContain('icon');
});

test('a photo of fifty megabytes is refused with a sentence before anything is sent, and the rest stays', async () => {
  const big = join(folder, 'casa.jpg');
  await writeFile(big, 'JPEG');
  await truncate(big, 50 * 2 ** 20);
  const phone = await begun('Familia Grande');
  const sent: string[] = [];
  phone.page.on('request', (request) => void (request.method() === 'POST' && sent.push(request.url())));
  await choose(phone, big);
  await phone.sees(m.surveys_answer_file_opened({}, es));
  await phone.look();
  expect(sent).toEqual([]);
  await phone.page.reload();
  await phone.press(m.surveys_answer_go_on({}, es));
  await phone.press(m.surveys_answer_back({}, es));
  expect(await phone.page.getByRole('textbox').inputValue()).toBe('Familia Grande');
  await finish(phone);
  await phone.sees(m.surveys_answer_sent({}, es));
  expect(await filesOf('Familia Grande')).toEqual([]);
});

test('a voice goes along, and one that is too long is refused with a sentence', async () => {
  const [voice, speech] = [join(folder, 'voz.webm'), join(folder, 'discurso.webm')];
  await writeFile(voice, 'a short voice');
  await writeFile(speech, '');
  await truncate(speech, 9 * 2 ** 20);
  const phone = await begun('Doña Voz');
  await phone.press(m.surveys_answer_next({}, es));
  await phone.page.getByText('Cuéntanos con tu voz').waitFor();
  await choose(phone, speech);
  await phone.sees(m.surveys_answer_file_each({}, es));
  await choose(phone, voice);
  await phone.sees(m.surveys_answer_file_kept({}, es));
  // The battery dies: the voice lies on the phone beside the answers.
  await phone.page.waitForTimeout(300);
  await phone.page.reload();
  await phone.press(m.surveys_answer_go_on({}, es));
  await phone.sees(m.surveys_answer_file_kept({}, es));
  await finish(phone);
  await phone.sees(m.surveys_answer_sent({}, es));
  expect(await filesOf('Doña Voz')).toMatchObject([{ type: expect.stringMatching(/webm$/), bytes: 13 }]);
});

test('the place is found when somebody lets the phone look for it', async () => {
  const phone = await begun('Con permiso', async ({ context }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 34.5794, longitude: -118.1165, accuracy: 12 });
  });
  await toThePlace(phone);
  await phone.press(m.surveys_answer_place_find({}, es));
  await phone.sees(m.surveys_answer_place_found({ meters: 12 }, es));
  await phone.look();
  await finish(phone);
  await phone.sees(m.surveys_answer_sent({}, es));
  expect(await placeOf('Con permiso')).toMatch(/^34\.5794 -118\.1165 0 12/);
});

test('where the phone may not look, it says so, and the place can be typed or left out', async () => {
  const phone = await begun('Sin permiso', ({ context }) => context.clearPermissions());
  await toThePlace(phone);
  await phone.press(m.surveys_answer_place_find({}, es));
  await phone.sees(m.surveys_answer_place_failed({}, es));
  await phone.look();
  await phone.write(m.surveys_answer_latitude({}, es), '34.6');
  await phone.write(m.surveys_answer_longitude({}, es), '-118.1');
  await finish(phone);
  await phone.sees(m.surveys_answer_sent({}, es));
  expect(await placeOf('Sin permiso')).toMatch(/^34\.6 -118\.1/);
});

/** Somebody who has said their name, and stands at the photo. */
async function begun(name: string, before: (phone: Visit) => Promise<void> = async () => {}): Promise<Visit> {
  const phone = await house.visit('public');
  await before(phone);
  await phone.open(here);
  await phone.press(m.surveys_answer_agree({}, es));
  await say(phone, '¿Cómo te llamas?', name);
  await phone.page.getByText('Una foto de la casa').waitFor();
  return phone;
}

const choose = ({ page }: Visit, path: string) => page.locator('input[type=file]').setInputFiles(path);

async function toThePlace({ page, press }: Visit): Promise<void> {
  await press(m.surveys_answer_next({}, es));
  await page.getByText('Cuéntanos con tu voz').waitFor();
  await press(m.surveys_answer_next({}, es));
  await page.getByText('¿Dónde está?').waitFor();
}

const filesOf = (name: string) =>
  house.look<{ name: string; type: string; bytes: number }>(
    `select one.name, file.type, file.bytes::int as bytes
       from response join response_file one on one.response_id = response.id join file on file.id = one.file_id
      where answers ->> 'name' = $1`,
    [name]
  );

const placeOf = async (name: string): Promise<string> =>
  (
    await house.look<{ place: string }>(
      `select answers ->> 'place' as place from response where answers ->> 'name' = $1`,
      [name]
    )
  )[0]!.place;

const sheets = () => [
  sheet(
    'survey',
    'type | name | label::English (en) | label::Español (es)',
    'text | name | What is your name? | ¿Cómo te llamas?',
    'image | house | A photo of the house | Una foto de la casa',
    'audio | voice | Tell us with your voice | Cuéntanos con tu voz',
    'geopoint | place | Where is it? | ¿Dónde está?'
  ),
  sheet('settings', 'form_id | form_title | default_language', 'attachments | Attachments | English (en)')
];
