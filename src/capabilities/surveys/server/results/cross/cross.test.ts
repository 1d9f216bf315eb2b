import { expect } from 'vitest';
import { sql } from '../../../../../platform/db/index.ts';
import { inWorld } from '../../../../../../tests/world.ts';
import { answered, heard, several } from '../../../tests/answers.ts';
import {
  changePlan,
  crossPage,
  crossSheet,
  figuresSheet,
  findingsOf,
  lookAcross,
  lookPage,
  publishCross,
  releaseResults,
  resultsPage
} from '../../index.ts';

const crowd = () => [...several(220, 'palmdale', 130), ...several(160, 'littlerock', 60)];
const rentByTongue = { question: 'rent', by: 'tongue', within: null };

inWorld(
  'Denise asks how the rent went by language, and publishes it for everybody',
  async ({ as, events }) => {
    const { surveyId } = await heard(as.officer, crowd());
    expect((await lookAcross(as.officer, surveyId, rentByTongue)).choices).toBeNull();
    await changePlan(as.officer, surveyId, { by: ['town'], leave: ['quoting'] });
    await releaseResults(as.officer, surveyId);
    const looked = await lookPage({ ...as.officer, locale: 'en' }, surveyId, rentByTongue);
    expect(looked.state).toBe('told');
    expect(looked.table!.question.title).toBe(
      'Did you miss a rent payment? Yes: about 50 of every 100 people'
    );
    expect(looked.table!.question.columns.map(({ label }) => label)).toEqual([
      'Answer',
      'Spanish',
      'English'
    ]);
    expect(looked.table!.question.rows[0]!.es).toMatch(/^\d+ \(\d+–\d+\)$/);
    expect((await resultsPage(as.public, surveyId)).crosses).toEqual([]);
    const { id } = await publishCross(as.officer, surveyId, rentByTongue);
    expect(await publishCross(as.officer, surveyId, rentByTongue)).toEqual({ id });
    expect(await events('surveys.cross_published')).toHaveLength(1);
    const page = await crossPage({ ...as.public, locale: 'en' }, surveyId, id);
    expect(page.question).toEqual(looked.table!.question);
    expect(page.title).toBe('Did you miss a rent payment? · by “What do you speak at home?”');
    const [sheet] = await crossSheet({ ...as.public, locale: 'en' }, surveyId, id);
    expect(sheet!.rows.every((row) => row.at(-1) === 'Everybody')).toBe(true);
    expect((await resultsPage(as.public, surveyId)).crosses).toMatchObject([{ id }]);
    expect(await figuresSheet(as.public, surveyId)).toHaveLength(2);
    const found = await findingsOf(as.public, surveyId);
    expect(found.filter(({ subgroup }) => subgroup?.question === 'tongue')).toHaveLength(4);
  }
);

inWorld('a table may be of a part of the people, and says of whom', async ({ as }) => {
  const { surveyId } = await heard(as.officer, crowd());
  await changePlan(as.officer, surveyId, { by: ['town'] });
  await releaseResults(as.officer, surveyId);
  const asked = { ...rentByTongue, within: { question: 'town', answer: 'palmdale' } };
  const looked = await lookPage({ ...as.officer, locale: 'en' }, surveyId, asked);
  expect(looked.table!.within).toBe('Only those who answered “Where do you live?” with “Palmdale”.');
  expect(looked.table!.question.title).toBe('Did you miss a rent payment? Yes: about 59 of every 100 people');
});

inWorld('six people of Sun Village are in no table', async ({ as }) => {
  const { surveyId } = await heard(as.officer, [...crowd(), ...several(6, 'sun_village', 4)]);
  await releaseResults(as.officer, surveyId);
  const look = async (asked: Parameters<typeof lookAcross>[2]) =>
    (await lookAcross(as.officer, surveyId, asked)).made;
  const made = await look({ question: 'rent', by: 'town', within: null });
  const groups = made?.state === 'told' ? made.table.splits[0]!.groups.map(({ name }) => name) : [];
  expect(groups).toEqual(['palmdale', '(few)']);
  expect(await look({ ...rentByTongue, within: { question: 'town', answer: 'sun_village' } })).toEqual({
    state: 'nothing'
  });
});

inWorld('what the results compare already, and what is no question, is refused in words', async ({ as }) => {
  const { surveyId } = await heard(as.officer, crowd());
  await expect(publishCross(as.officer, surveyId, rentByTongue)).rejects.toMatchObject({
    code: 'surveys.nothing_released'
  });
  await changePlan(as.officer, surveyId, { by: ['town'], leave: ['quoting'] });
  await releaseResults(as.officer, surveyId);
  const publish = (change: object) => publishCross(as.officer, surveyId, { ...rentByTongue, ...change });
  await expect(publish({ by: 'town' })).rejects.toMatchObject({ code: 'surveys.cross_told_already' });
  for (const change of [{ by: 'rent' }, { by: 'people' }, { by: 'quoting' }, { question: 'words' }])
    await expect(publish(change)).rejects.toMatchObject({ code: 'surveys.cross_not_of_these' });
});

inWorld('tables are published beside one release, and beside the next they are refused', async ({ as }) => {
  const { surveyId, versionId } = await heard(as.officer, crowd());
  await releaseResults(as.officer, surveyId);
  await publishCross(as.officer, surveyId, rentByTongue);
  await answered(as.officer, surveyId, versionId, several(80, 'palmdale', 30));
  await releaseResults(as.officer, surveyId);
  await expect(publishCross(as.officer, surveyId, rentByTongue)).rejects.toMatchObject({
    code: 'surveys.cross_one_release'
  });
});

inWorld('what was only looked at is nowhere to be found', async ({ as, look }) => {
  const { surveyId } = await heard(as.officer, crowd());
  await releaseResults(as.officer, surveyId);
  await lookAcross(as.officer, surveyId, rentByTongue);
  for (const who of [as.public, as.member, as.secretary, as.regionStaff]) {
    await expect(lookAcross(who, surveyId, rentByTongue)).rejects.toMatchObject({
      code: /not_allowed|sign_in/
    });
    await expect(crossSheet(who, surveyId, rentByTongue)).rejects.toMatchObject({
      code: /not_allowed|sign_in/
    });
  }
  expect(await look(sql`select * from survey_cross`)).toEqual([]);
});
