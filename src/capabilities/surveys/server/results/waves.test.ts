import { expect } from 'vitest';
import { inWorld } from '../../../../../tests/world.ts';
import { heard, several } from '../../tests/answers.ts';
import { changePlan, releaseResults, resultsPage } from '../index.ts';

inWorld('a second wave says what changed, and whether chance could do that', async ({ as }) => {
  const before = await heard(as.officer, several(200, 'palmdale', 60), { name: 'first_wave' });
  await releaseResults(as.officer, before.surveyId);
  const after = await heard(as.officer, several(200, 'palmdale', 120), { name: 'second_wave' });
  await changePlan(as.officer, after.surveyId, { before: before.surveyId });
  await releaseResults(as.officer, after.surveyId);
  const { release } = await resultsPage({ ...as.public, locale: 'en' }, after.surveyId);
  const rent = release!.chapters[0]!.questions.find(({ key }) => key === 'rent')!;
  expect(rent.changes[0]).toBe(
    'Yes: more than the last time, 60 instead of 30. Chance alone would hardly do that.'
  );
  const tongue = release!.chapters[0]!.questions.find(({ key }) => key === 'tongue')!;
  expect(tongue.changes[0]).toBe('Spanish: 67 now and 67 the last time. The difference may be chance.');
});

inWorld('three waves are a trend, from the first on', async ({ as }) => {
  let before: string | null = null;
  for (const [name, missed] of [
    ['first_wave', 60],
    ['second_wave', 90],
    ['third_wave', 120]
  ] as const) {
    const { surveyId } = await heard(as.officer, several(200, 'palmdale', missed), { name });
    await changePlan(as.officer, surveyId, { before });
    await releaseResults(as.officer, surveyId);
    before = surveyId;
  }
  const { release } = await resultsPage({ ...as.public, locale: 'en' }, before!);
  const rent = release!.chapters[0]!.questions.find(({ key }) => key === 'rent')!;
  expect(rent.waves.map((line) => line.replace(/^.*: Yes/, 'Yes'))).toEqual([
    'Yes 30, most likely between 24 and 37',
    'Yes 45, most likely between 38 and 52',
    'Yes 60, most likely between 53 and 67'
  ]);
});
