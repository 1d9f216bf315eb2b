import { expect, test } from 'vitest';
import { household } from '../../src/kernels/forms/example.ts';
import { answersXml, openedSurvey } from '../../src/capabilities/surveys/tests/survey.ts';
import { newAnonymousId } from '../../src/platform/ids/index.ts';
import { m } from '../../src/platform/words/index.ts';
import { openHouse } from './house.ts';
import { finish, say, surveyIn } from './survey.ts';

/** Those who write a survey try it, and those who look after its answers decide what counts. */
const house = openHouse();
const es = { locale: 'es' } as const;

test('Elena walks through her questions as a phone asks them, and nothing is kept or sent', async () => {
  const { surveyId, here } = await surveyIn(house);
  const elena = await house.visit('elena');
  await elena.open(`${here}/questions/preview`);
  await elena.follow(m.surveys_try_it({}, es));
  await elena.press(m.surveys_answer_agree({}, es));
  await elena.press(m.surveys_answer_next({}, es));
  await elena.sees(m.surveys_answer_fault_missing({}, es));
  await say(elena, '¿Cómo te llamas?', 'Prueba');
  await say(elena, '¿Cuántas personas viven aquí?', '1');
  await elena.look();
  await finish(elena);
  await elena.sees(m.surveys_try_it_done({}, es));
  await elena.look();
  expect(await house.look('select 1 from response where survey_id = $1', [surveyId])).toEqual([]);
  await elena.page.reload();
  await elena.page.getByRole('button', { name: m.surveys_answer_agree({}, es) }).waitFor();
  expect(await elena.page.getByText(m.surveys_answer_go_on({}, es)).count()).toBe(0);
});

test('Graciela reads what stands out in words, and strikes a joke with her reason', async () => {
  const { surveyId, version } = await openedSurvey(await house.as('graciela'), household());
  const xml = answersXml(version, `uuid:${newAnonymousId()}`, { people: '40' });
  const body = new FormData();
  for (const [name, value] of Object.entries({ xml, mode: 'public' })) body.append(name, value);
  const here = `/region-1/surveys/${surveyId}`;
  const sent = await fetch(`${house.url}${here}/responses`, {
    ...{ method: 'POST', body },
    headers: { origin: house.url }
  });
  expect(sent.status).toBe(201);
  const graciela = await house.visit('graciela');
  await graciela.open(`${here}/desk`);
  await graciela.follow(m.surveys_flag_breaks_rule({}, es));
  await graciela.arrivesAt(m.surveys_one_title({}, es));
  await graciela.sees(m.surveys_objection_constraint({ rule: '. >= 1 and . <= 30' }, es));
  await graciela.write(m.surveys_one_why({}, es), 'Era una broma');
  await graciela.press(m.surveys_one_strike({}, es));
  await graciela.arrivesAt(m.surveys_desk_title({}, es));
  await graciela.sees(m.surveys_aside_struck({}, es));
  expect(await house.look('select aside from response where survey_id = $1', [surveyId])).toEqual([
    { aside: 'struck' }
  ]);
});
