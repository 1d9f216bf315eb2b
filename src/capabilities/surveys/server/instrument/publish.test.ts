import { expect } from 'vitest';
import { household } from '../../../../kernels/forms/example.ts';
import { inWorld } from '../../../../../tests/world.ts';
import { definitionOf, household as asked, openedSurvey } from '../../tests/survey.ts';
import { closeSurvey, formOf, openSurvey, publishVersion, surveysOf, writeSurvey } from '../index.ts';

inWorld('Elena publishes a survey, and whoever has the link can answer it', async ({ as }) => {
  const { surveyId, version } = await openedSurvey(as.secretary, household());
  expect(version).toMatch(/^\d{8}01$/);
  expect((await surveysOf(as.public)).map(({ name, phase }) => [name, phase])).toEqual([
    ['household', 'opened']
  ]);
  const { form } = await formOf(as.public, surveyId);
  expect([form.id, form.version]).toEqual(['household', version]);
  expect(Object.keys(form.languages)).toEqual(['English (en)', 'Español (es)']);
});

inWorld('the same questions published twice stay one version, others become the next', async ({ as }) => {
  const { surveyId, versionId, version } = await openedSurvey(as.secretary, household());
  const again = await publishVersion(as.secretary, surveyId, definitionOf(household()));
  expect(again.id).toBe(versionId);
  const other = household();
  other[0]!.rows[1]![2] = 'What shall we call you?';
  const next = await publishVersion(as.secretary, surveyId, definitionOf(other));
  expect([next.number, Number(next.version)]).toEqual([2, Number(version) + 1]);
  expect((await formOf(as.public, surveyId, versionId)).form.version).toBe(version);
});

inWorld('what nobody has published cannot be opened, and what is not open is nobody’s', async ({ as }) => {
  const id = await writeSurvey(as.secretary, asked());
  await expect(openSurvey(as.secretary, id)).rejects.toMatchObject({ code: 'surveys.nothing_published' });
  await expect(closeSurvey(as.secretary, id)).rejects.toMatchObject({ code: 'surveys.not_open' });
  await expect(formOf(as.member, id)).rejects.toMatchObject({ code: 'surveys.no_such_survey' });
  await expect(writeSurvey(as.secretary, asked())).rejects.toMatchObject({ code: 'surveys.name_taken' });
});

inWorld('a survey for members is not shown to the public', async ({ as }) => {
  const { surveyId } = await openedSurvey(as.secretary, household(), { audience: 'members' });
  expect(await surveysOf(as.public)).toEqual([]);
  expect(await surveysOf(as.member)).toHaveLength(1);
  await expect(formOf(as.public, surveyId)).rejects.toMatchObject({ code: 'surveys.no_such_survey' });
});
