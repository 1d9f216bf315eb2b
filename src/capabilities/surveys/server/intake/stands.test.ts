import { expect } from 'vitest';
import { household } from '../../../../kernels/forms/example.ts';
import { newAnonymousId } from '../../../../platform/ids/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { answersXml, openedSurvey } from '../../tests/survey.ts';
import { dataTeam } from '../../tests/team.ts';
import { letStand, lookAgain, onTheDesk, oneAnswer, qualityOf, receiveAnswers, strike } from '../index.ts';

/** Forty people in one home: against a rule of the form, and true, as Chela says on the phone. */
async function fortyAtHome(world: World) {
  const { surveyId, version } = await openedSurvey(world.as.secretary, household());
  const instance = `uuid:${newAnonymousId()}`;
  const { id } = await receiveAnswers(world.as.public, {
    xml: answersXml(version, instance, { people: '40' }),
    mode: 'public'
  });
  const team = dataTeam(world);
  const waiting = async () => [...(await onTheDesk(team, surveyId)).flags.keys()];
  return { surveyId, version, instance, id, team, waiting };
}
const WHY = 'Es un refugio; lo dijo por teléfono';

inWorld(
  'answers that Elena looked at leave the list, still count, and say who let them stand',
  async (world) => {
    const { surveyId, id, team, waiting } = await fortyAtHome(world);
    expect(await waiting()).toEqual([id]);
    await letStand(team, id, WHY);
    expect(await waiting()).toEqual([]);
    const { stand, flags, aside } = await oneAnswer(team, surveyId, id);
    expect([stand, flags, aside]).toEqual([
      {
        flags: ['breaks_rule'],
        why: WHY,
        on: expect.stringMatching(/^\d{4}-/),
        by: expect.stringMatching(/Elena/)
      },
      ['breaks_rule'],
      null
    ]);
    expect(await qualityOf(team, surveyId)).toMatchObject({
      flags: {},
      standing: 1,
      counted: 1,
      unjudged: 0
    });
    expect(await world.events('surveys.let_stand')).toMatchObject([
      { details: { responseId: id, flags: ['breaks_rule'], why: WHY } }
    ]);
  }
);

inWorld('said twice it is said once; taken back, the answers are on the list again', async (world) => {
  const { id, team, waiting } = await fortyAtHome(world);
  await letStand(team, id, WHY);
  await letStand(team, id, WHY);
  await lookAgain(team, id);
  await lookAgain(team, id);
  expect(await waiting()).toEqual([id]);
  expect(await world.events('surveys.let_stand')).toHaveLength(1);
  expect(await world.events('surveys.stand_ended')).toHaveLength(1);
  await letStand(team, id, 'De verdad son cuarenta');
  expect(await waiting()).toEqual([]);
});

inWorld('a reason that nobody knew of brings the answers back to the list', async (world) => {
  const { surveyId, version, instance, id, team, waiting } = await fortyAtHome(world);
  await letStand(team, id, WHY);
  const meta = `<deprecatedID>${instance}</deprecatedID>`;
  await receiveAnswers(world.as.public, {
    xml: answersXml(version, `uuid:${newAnonymousId()}`, { meta }),
    mode: 'public'
  });
  expect(await waiting()).toEqual([id]);
  expect((await onTheDesk(team, surveyId)).flags.get(id)).toEqual(['breaks_rule', 'corrected']);
});

inWorld(
  'only the data team lets answers stand, with a reason, and where something stands out',
  async (world) => {
    const { id, version, team } = await fortyAtHome(world);
    for (const who of ['secretary', 'member'] as const)
      for (const call of [() => letStand(world.as[who], id, WHY), () => lookAgain(world.as[who], id)])
        await expect(call()).rejects.toMatchObject({ code: 'platform.not_allowed' });
    // The data team of another community does not find them.
    await expect(letStand(world.as.lancasterSecretary, id, WHY)).rejects.toMatchObject({
      code: 'surveys.no_such_answer'
    });
    await expect(letStand(team, id, ' ')).rejects.toMatchObject({ code: 'surveys.reason_needed' });
    await expect(letStand(team, newAnonymousId(), WHY)).rejects.toMatchObject({
      code: 'surveys.no_such_answer'
    });
    const plain = await receiveAnswers(world.as.public, {
      xml: answersXml(version, `uuid:${newAnonymousId()}`),
      mode: 'public'
    });
    await expect(letStand(team, plain.id, WHY)).rejects.toMatchObject({ code: 'surveys.nothing_stands_out' });
    await strike(team, id, 'Era una prueba');
    await expect(letStand(team, id, WHY)).rejects.toMatchObject({ code: 'surveys.nothing_stands_out' });
  }
);
