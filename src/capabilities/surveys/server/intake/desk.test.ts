import { expect } from 'vitest';
import { household } from '../../../../kernels/forms/example.ts';
import { newAnonymousId } from '../../../../platform/ids/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { answersXml, openedSurvey } from '../../tests/survey.ts';
import { dataTeam } from '../../tests/team.ts';
import { answerFile, countAnyway, onTheDesk, oneAnswer, receiveAnswers, strike } from '../index.ts';

const arrive = async (world: World, version: string, change = {}) =>
  receiveAnswers(world.as.public, {
    xml: answersXml(version, `uuid:${newAnonymousId()}`, change),
    mode: 'public'
  });

inWorld('what lies aside is shown with its reason, and counts once somebody has looked', async (world) => {
  const { surveyId, version } = await openedSurvey(world.as.secretary, household());
  const team = dataTeam(world);
  const { id } = await arrive(world, version, { people: 'many' });
  const desk = await onTheDesk(team, surveyId);
  expect(desk.all).toMatchObject([{ id, aside: 'wrong_value', mode: 'public' }]);
  await countAnyway(team, id, 'Eran ocho, lo dijo por teléfono');
  expect((await onTheDesk(team, surveyId)).all[0]!.aside).toBeNull();
  expect(await world.events('surveys.counted_anyway')).toMatchObject([
    { details: { was: 'wrong_value', why: 'Eran ocho, lo dijo por teléfono' } }
  ]);
});

inWorld('a joke is struck and stays, and twice is once', async (world) => {
  const { surveyId, version } = await openedSurvey(world.as.secretary, household());
  const team = dataTeam(world);
  const { id } = await arrive(world, version);
  await strike(team, id, 'Una prueba nuestra');
  await strike(team, id, 'Una prueba nuestra');
  expect((await onTheDesk(team, surveyId)).all).toMatchObject([{ id, aside: 'struck' }]);
  expect(await world.events('surveys.struck')).toHaveLength(1);
});

inWorld(
  'the team reads what somebody answered in words, and beside it what the form has against it',
  async (world) => {
    const { surveyId, version } = await openedSurvey(world.as.secretary, household());
    const team = dataTeam(world);
    const { id } = await arrive(world, version, { people: '40' });
    const { all, flags } = await onTheDesk(team, surveyId);
    expect(all[0]!.objections).toMatchObject([{ key: 'people', fault: 'constraint' }]);
    expect(flags.get(id)).toEqual(['breaks_rule']);
    const { lines, aside, isOurs } = await oneAnswer(team, surveyId, id);
    expect([aside, isOurs]).toEqual([null, true]);
    expect(lines).toEqual([
      line('name', '¿Cómo te llamas?', 'Chela'),
      line('people', '¿Cuántas personas viven aquí?', '40', 'constraint', '. >= 1 and . <= 30'),
      line('person/first', 'Nombre', 'Beto'),
      line('person/age', 'Edad', '9', null, '. >= 0 and . < 120'),
      line('person/school', 'Escuela', 'Va a la escuela'),
      line('town', 'Ciudad', 'Palmdale')
    ]);
  }
);

const line = (at: string, question: string, value: string, fault: string | null = null, rule = '') => ({
  ...{ at, question, value, fault, rule },
  isFile: false
});

inWorld(
  'of a version that nobody knows there are names and values, and it can only be struck',
  async (world) => {
    const { surveyId } = await openedSurvey(world.as.secretary, household());
    const { id } = await arrive(world, '1999');
    const { lines, isOurs } = await oneAnswer(dataTeam(world), surveyId, id);
    expect(isOurs).toBe(false);
    expect(lines[0]).toMatchObject({ at: 'name', question: 'name', value: 'Chela' });
  }
);

inWorld('without a reason nothing is judged, and without our version nothing counts', async (world) => {
  const { version } = await openedSurvey(world.as.secretary, household());
  const team = dataTeam(world);
  const { id } = await arrive(world, version);
  await expect(strike(team, id, ' ')).rejects.toMatchObject({ code: 'surveys.reason_needed' });
  const strange = await arrive(world, '1999');
  await expect(countAnyway(team, strange.id, 'seguro que sí')).rejects.toMatchObject({
    code: 'surveys.version_missing'
  });
});

inWorld('only the data team sees single answers', async (world) => {
  const { surveyId } = await openedSurvey(world.as.secretary, household());
  for (const who of ['secretary', 'member', 'regionStaff'] as const)
    await expect(onTheDesk(world.as[who], surveyId)).rejects.toMatchObject({
      code: expect.stringMatching(/not_allowed|not_found|sign_in/)
    });
  const { version } = await openedSurvey(world.as.secretary, household(), { name: 'second' });
  const { id } = await receiveAnswers(world.as.public, {
    xml: answersXml(version, `uuid:${newAnonymousId()}`).replace('"household"', '"second"'),
    mode: 'public'
  });
  await expect(oneAnswer(world.as.secretary, surveyId, id)).rejects.toMatchObject({
    code: 'platform.not_allowed'
  });
  await expect(answerFile(world.as.secretary, id, 'casa.jpg')).rejects.toMatchObject({
    code: 'platform.not_allowed'
  });
  // One survey's page opens no answer of another.
  await expect(oneAnswer(dataTeam(world), surveyId, id)).rejects.toMatchObject({
    code: 'surveys.no_such_answer'
  });
});
