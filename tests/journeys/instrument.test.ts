import { expect, test } from 'vitest';
import { sheet } from '../../src/kernels/forms/example.ts';
import { workbook } from '../../src/capabilities/surveys/tests/workbook.ts';
import { m } from '../../src/platform/words/index.ts';
import { openHouse } from './house.ts';

/**
 * A questionnaire from a spreadsheet to its second version: refused with all its faults at once, mended, brought,
 * written on in the editor, published, narrowed, and published again with the reason.
 */
const house = openHouse();
const es = { locale: 'es' } as const;
const LABELS = 'type | name | label::Español (es) | label::English (en) | constraint | relevant';
const choices = sheet(
  'choices',
  'list_name | name | label::Español (es) | label::English (en)',
  'needs | food | Comida | Food',
  'needs | care | Cuidado infantil | Childcare'
);
const mended = [
  sheet(
    'survey',
    LABELS,
    'integer | people | ¿Cuántas personas viven contigo? | How many people live with you? | . >= 0 and . <= 30',
    'select_multiple needs | needs | ¿Qué les ayudaría? | What would help you?',
    'text | words | ¿Algo más? | Anything else?'
  ),
  choices
];
const broken = [
  sheet(
    'survey',
    LABELS,
    'integer | 2people | ¿Cuántas personas viven contigo? | How many?',
    'select_multiple nees | needs | ¿Qué les ayudaría? | What would help you?',
    'textt | words | ¿Algo más? | Anything else? | | ${nobody} = 1'
  ),
  choices
];
let path = '';

test('a spreadsheet with faults is refused with all of them, and taken once it is mended', async () => {
  const elena = await house.visit('elena');
  await elena.open('/palmdale/surveys');
  await elena.follow(m.surveys_new({}, es));
  await elena.arrivesAt(m.surveys_new_title({}, es));
  await elena.page.locator('[name="title.es"]').fill('Qué nos hace falta');
  await elena.page.locator('[name="title.en"]').fill('What we need');
  await elena.press(m.surveys_new_do({}, es));
  await elena.arrivesAt('Qué nos hace falta');
  path = new URL(elena.page.url()).pathname;

  await elena.follow(m.surveys_import_title({}, es));
  await elena.arrivesAt(m.surveys_import_title({}, es));
  const bring = async (name: string, sheets: typeof mended, button: string) => {
    const buffer = Buffer.from(await workbook(sheets));
    await elena.page
      .locator('[name="file"]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await elena.press(button);
  };
  await bring('encuesta.xlsx', broken, m.surveys_import_do({}, es));
  await elena.sees(m.surveys_mistakes({ count: 3, file: 'encuesta.xlsx' }, es));
  await elena.sees('hoja survey, línea 2, columna name');
  await elena.sees(m.surveys_finding_list_unknown({ list: 'nees' }, es));
  await elena.sees(m.surveys_finding_type_unknown({ type: 'textt' }, es));
  await elena.look();
  await bring('encuesta.xlsx', mended, m.surveys_import_again({}, es));
  await elena.sees(m.surveys_import_became({ count: 3 }, es));
  await elena.look();
});

test('one question is written on, with its answers and of whom it is asked', async () => {
  const elena = await house.visit('elena');
  await elena.open(`${path}/questions`);
  await elena.follow('¿Algo más?');
  await elena.arrivesAt('¿Algo más?');
  await elena.page.locator('[name="label.0"]').fill('¿Qué más nos quieres decir?');
  await elena.press(m.surveys_question_save({}, es));
  await elena.arrivesAt('¿Qué más nos quieres decir?');
  await elena.sees(m.surveys_said_stale({}, es));
  await elena.page.locator('[name="label.1"]').fill('What else do you want to tell us?');
  await elena.press(m.surveys_question_save({}, es));
  await elena.arrivesAt('¿Qué más nos quieres decir?');

  await elena.follow(m.surveys_when_change({}, es));
  await elena.page.locator('[name="of"]').selectOption('needs');
  await elena.press(m.surveys_when_next({}, es));
  await elena.page.locator('[name="value"]').selectOption('care');
  await elena.look();
  await elena.press(m.surveys_when_add({}, es));
  await elena.sees('Cuidado infantil');

  await elena.open(`${path}/questions/answers?at=needs`);
  await elena.page.locator('[name="more.0"]').fill('Renta');
  await elena.page.locator('[name="more.1"]').fill('Rent');
  await elena.press(m.surveys_answers_save({}, es));
  await elena.sees('Renta');
});

test('the first version goes out, and one that breaks comparability only with its reason', async () => {
  const elena = await house.visit('elena');
  await elena.open(`${path}/questions/publish`);
  await elena.press(m.surveys_publish_do_first({}, es));
  await elena.arrivesAt('Qué nos hace falta');
  await elena.press(m.surveys_open_do({}, es));
  await elena.sees(m.surveys_phase_opened({}, es));

  await elena.open(`${path}/questions/edit?at=people`);
  await elena.write(m.surveys_limit_most({}, es), '10');
  await elena.press(m.surveys_question_save({}, es));
  await elena.open(`${path}/questions/publish`);
  await elena.sees(m.surveys_publish_breaks({ count: 1 }, es));
  await elena.press(m.surveys_publish_do({}, es));
  await elena.sees(m.problem_surveys_reason_for_change({ count: 1 }, es));
  await elena.write(m.surveys_publish_reason({}, es), 'Nadie escribió más de diez.');
  await elena.press(m.surveys_publish_do({}, es));
  await elena.arrivesAt('Qué nos hace falta');
  await elena.follow(new RegExp(`^${m.surveys_versions_title({}, es)}`));
  await elena.arrivesAt(m.surveys_versions_title({}, es));
  await elena.sees('Nadie escribió más de diez.');
  await elena.follow(m.surveys_version_compare({ number: 2 }, es));
  await elena.arrivesAt(m.surveys_compare_title({ from: 1, to: 2 }, es));
});

test('in English too, on a wide screen, and without scripts', async () => {
  const elena = await house.visit('elena', { locale: 'en', width: 1280, scripts: false });
  for (const page of [
    '',
    '/texts',
    '/questions',
    '/questions/new',
    '/questions/new?kind=select_one',
    '/questions/edit?at=needs',
    '/questions/answers?at=needs',
    '/questions/when?at=words',
    '/questions/languages',
    '/questions/media',
    '/questions/preview',
    '/questions/states',
    '/questions/publish',
    '/questions/versions'
  ])
    await elena.open(path + page);
  await elena.open(`/palmdale/surveys/bank?survey=${path.split('/').at(-1)}`);
  const file = await elena.page.request.get(`${path}/questions/form.xlsx`);
  expect([file.status(), (await file.body()).subarray(0, 2).toString()]).toEqual([200, 'PK']);
});

test('a neighbor sees what is open, and nothing of how it is made', async () => {
  const rosa = await house.visit('rosa');
  await rosa.open('/palmdale/surveys');
  await rosa.follow('Qué nos hace falta');
  await rosa.arrivesAt('Qué nos hace falta');
  expect(await rosa.page.getByText(m.surveys_questions_title({}, es), { exact: true }).count()).toBe(0);
});
