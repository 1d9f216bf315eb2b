import { expect } from 'vitest';
import { household } from '../../../../kernels/forms/example.ts';
import { newAnonymousId } from '../../../../platform/ids/index.ts';
import { memberOf } from '../../../../platform/context/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { collectKey, collectorKnown, endCollecting, openCollector } from '../../../accounts/server/index.ts';
import { answersXml, openedSurvey } from '../../tests/survey.ts';
import { closeSurvey, fieldForm, fieldForms, receiveAnswers } from '../index.ts';

const field = async ({ as }: World, key: string) => openCollector({ ...as.public, locale: 'es' }, key);
const newInstance = () => `uuid:${newAnonymousId()}`;

inWorld('Lupe’s field app finds what is open, and gets it as the list says', async (world) => {
  const { versionId, version, surveyId } = await openedSurvey(world.as.secretary, household());
  const lupe = await field(world, await collectKey(world.as.greeter));
  const [form] = await fieldForms(lupe, 'http://here/collect/key');
  expect(form).toMatchObject({ formId: 'household', version, name: 'Nuestros hogares', manifestUrl: null });
  expect(form!.downloadUrl).toBe(`http://here/collect/key/forms/${versionId}`);
  expect(await fieldForm(lupe, versionId)).toContain('h:html');
  await closeSurvey(world.as.secretary, surveyId);
  expect(await fieldForms(lupe, '')).toEqual([]);
});

inWorld('what her app brings is noted as hers, also after the survey was closed', async (world) => {
  const { version, surveyId } = await openedSurvey(world.as.secretary, household(), { audience: 'members' });
  const lupe = await field(world, await collectKey(world.as.greeter));
  await closeSurvey(world.as.secretary, surveyId);
  const receipt = await receiveAnswers(lupe, { xml: answersXml(version, newInstance()), mode: 'collect' });
  expect(receipt).toMatchObject({ again: false, aside: null });
});

inWorld('a key that was ended opens nothing, even where it was known a moment before', async (world) => {
  const { version } = await openedSurvey(world.as.secretary, household());
  const key = await collectKey(world.as.greeter);
  const known = await collectorKnown({ ...world.as.public, locale: 'es' }, key);
  await endCollecting(world.as.secretary, memberOf(world.as.greeter.actor)!);
  await expect(field(world, key)).rejects.toMatchObject({ code: 'accounts.token_revoked' });
  const answers = { xml: answersXml(version, newInstance()), mode: 'collect' as const };
  await expect(receiveAnswers(known, answers)).rejects.toMatchObject({ code: 'platform.not_allowed' });
});

inWorld('nobody makes a key up, and nobody without one gets a list', async (world) => {
  await expect(field(world, 'bm8ga2V5')).rejects.toMatchObject({ code: 'accounts.token_forged' });
  await expect(fieldForms(world.as.secretary, '')).rejects.toMatchObject({ code: 'platform.not_allowed' });
  await expect(fieldForms(world.as.public, '')).rejects.toMatchObject({ code: 'platform.sign_in_first' });
  await expect(collectKey(world.as.member)).rejects.toMatchObject({ code: 'platform.not_allowed' });
});
