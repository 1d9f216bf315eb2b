import { expect } from 'vitest';
import { read, sql } from '../../../../platform/db/index.ts';
import { inWorld } from '../../../../../tests/world.ts';
import { answered, heard, several } from '../../tests/answers.ts';
import { changePlan, findingById, findingsOf, releaseResults } from '../index.ts';

inWorld('Denise releases what the survey found, and whoever comes can read it', async ({ as, events }) => {
  const { surveyId } = await heard(as.officer);
  expect(await findingsOf(as.public)).toEqual([]);
  await changePlan(as.officer, surveyId, { by: ['town'], leave: ['quoting'] });
  const { id, number } = await releaseResults(as.officer, surveyId);
  expect(number).toBe(1);
  const found = await findingsOf(as.public, surveyId);
  const missed = found.find(
    ({ question, option, subgroup }) => question === 'rent' && option === 'yes' && !subgroup
  )!;
  expect(missed).toMatchObject({
    measure: 'share',
    answers: 160,
    weighted: false,
    wave: { releaseId: id, number: 1, releasedOn: '2026-12-08' },
    words: {
      question: {
        texts: { en: { text: 'Did you miss a rent payment?' }, es: { text: '¿Te faltó para la renta?' } }
      }
    }
  });
  expect(missed.value).toBeCloseTo(84 / 156, 9);
  expect(missed.low!).toBeLessThan(missed.value);
  expect(await read(as.stranger, (tx) => findingById(tx, missed.id))).toEqual(missed);
  expect(await events('surveys.released')).toHaveLength(1);
});

inWorld('six people of Sun Village are told only together with others', async ({ as }) => {
  const { surveyId } = await heard(as.officer);
  await changePlan(as.officer, surveyId, { by: ['town'] });
  await releaseResults(as.officer, surveyId);
  const towns = (await findingsOf(as.public)).filter(
    ({ question, subgroup }) => question === 'rent' && subgroup
  );
  expect(new Set(towns.map(({ subgroup }) => subgroup!.answer))).toEqual(new Set(['palmdale']));
  const answers = (await findingsOf(as.public)).filter(({ question }) => question === 'town');
  expect(answers.map(({ option }) => option)).toEqual(['palmdale']);
});

inWorld('told again it is the same release; one answer more is not told', async ({ as }) => {
  const { surveyId, versionId } = await heard(as.officer);
  const first = await releaseResults(as.officer, surveyId);
  expect(await releaseResults(as.officer, surveyId)).toEqual(first);
  await answered(as.officer, surveyId, versionId, several(1, 'palmdale', 1));
  await expect(releaseResults(as.officer, surveyId)).rejects.toMatchObject({ code: 'surveys.too_few_new' });
  await answered(as.officer, surveyId, versionId, several(40, 'palmdale', 30));
  const before = await findingsOf(as.public);
  expect((await releaseResults(as.officer, surveyId)).number).toBe(2);
  const ids = new Set((await findingsOf(as.public)).map(({ id }) => id));
  expect(before.every(({ id }) => ids.has(id))).toBe(true);
});

inWorld('answers kept aside or corrected since are not counted', async ({ as, look }) => {
  const { surveyId, versionId, ids } = await heard(as.officer, several(40, 'palmdale', 20));
  await answered(as.officer, surveyId, versionId, [
    ...several(30, 'palmdale', 30).map((one) => ({ ...one, aside: 'other_version' })),
    ...several(1, 'palmdale', 0)
  ]);
  await look(sql`update response set replaces = ${`uuid:${ids[0]}`} where survey_id = ${surveyId}
    and answers->>'rent' = 'no' and id not in (select unnest(${ids}::uuid[]))`);
  await releaseResults(as.officer, surveyId);
  const [yes] = (await findingsOf(as.public)).filter(
    ({ question, option }) => question === 'rent' && option === 'yes'
  );
  expect(yes!.value).toBeCloseTo(19 / 40, 9);
});

inWorld('ten answers are not enough', async ({ as }) => {
  const { surveyId } = await heard(as.officer, several(10, 'palmdale', 5));
  await expect(releaseResults(as.officer, surveyId)).rejects.toMatchObject({
    code: 'surveys.too_few_answers'
  });
});
