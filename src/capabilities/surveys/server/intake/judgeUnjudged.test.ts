import { expect } from 'vitest';
import { household } from '../../../../kernels/forms/example.ts';
import { newAnonymousId } from '../../../../platform/ids/index.ts';
import { sql, transact } from '../../../../platform/db/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { answersXml, openedSurvey } from '../../tests/survey.ts';
import { dataTeam } from '../../tests/team.ts';
import { judgeUnjudged, onTheDesk, qualityOf, receiveAnswers } from '../index.ts';

const system = ({ as }: World) => ({ ...as.secretary, actor: { kind: 'system' as const } });
/** As they lay before anybody judged on arrival. */
const forget = (world: World) =>
  transact(system(world), (tx) => sql`update response set objections = null`.execute(tx.db));

async function answered(world: World, ...changes: object[]) {
  const { surveyId, version } = await openedSurvey(world.as.secretary, household());
  for (const change of changes)
    await receiveAnswers(world.as.public, {
      xml: answersXml(version, `uuid:${newAnonymousId()}`, change),
      mode: 'public'
    });
  return { surveyId, version };
}

inWorld('answers from before are judged as those that arrive today, each once', async (world) => {
  const { surveyId } = await answered(world, { people: '40' }, {});
  const team = dataTeam(world);
  const before = await onTheDesk(team, surveyId);
  await forget(world);
  expect(await qualityOf(team, surveyId)).toMatchObject({ unjudged: 2, flags: {} });
  expect(await judgeUnjudged(system(world))).toBe(2);
  expect(await onTheDesk(team, surveyId)).toEqual(before);
  expect(await qualityOf(team, surveyId)).toMatchObject({ unjudged: 0, flags: { breaks_rule: 1 } });
  expect(await judgeUnjudged(system(world))).toBe(0);
  expect(await world.events('surveys.judged_later')).toMatchObject([{ details: { answers: 2 } }]);
});

inWorld('what was not to be asked is left out of them, as on arrival', async (world) => {
  const { surveyId } = await answered(world, {});
  const team = dataTeam(world);
  await forget(world);
  await transact(system(world), (tx) =>
    sql`update response set xml = replace(xml, '<age>9</age>', '<age>40</age>')`.execute(tx.db)
  );
  await judgeUnjudged(system(world));
  const [one] = (await onTheDesk(team, surveyId)).all;
  expect(one!.objections).toEqual([{ key: 'person/school', at: 'person/school', fault: 'not_asked' }]);
  expect(one!.answers.person).toEqual([{ 'person/first': 'Beto', 'person/age': '40' }]);
});

inWorld(
  'answers of no version of ours wait for nobody, and only the program itself judges',
  async (world) => {
    const { surveyId } = await answered(world);
    await receiveAnswers(world.as.public, {
      xml: answersXml('1999', `uuid:${newAnonymousId()}`),
      mode: 'public'
    });
    expect(await judgeUnjudged(system(world))).toBe(0);
    expect(await qualityOf(dataTeam(world), surveyId)).toMatchObject({ unjudged: 0 });
    for (const who of ['secretary', 'member', 'public'] as const)
      await expect(judgeUnjudged(world.as[who])).rejects.toMatchObject({ code: 'platform.not_allowed' });
  }
);
