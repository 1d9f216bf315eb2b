import { expect } from 'vitest';
import { household } from '../../../../kernels/forms/example.ts';
import { newAnonymousId } from '../../../../platform/ids/index.ts';
import type { Context } from '../../../../platform/context/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { answersXml, openedSurvey } from '../../tests/survey.ts';
import { countAnyway, onTheDesk, receiveAnswers, strike } from '../index.ts';

const dataTeam = ({ as }: World): Context => {
  const { actor } = as.secretary;
  if (actor.kind !== 'account') throw new Error('Elena has an account.');
  return { ...as.secretary, actor: { ...actor, roles: [...actor.roles, 'data_team'] } };
};
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
});
