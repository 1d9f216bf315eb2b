import { expect } from 'vitest';
import { newId } from '../../../../platform/ids/index.ts';
import { localized } from '../../../../platform/localized/index.ts';
import { setBenchmark } from '../../../places/server/index.ts';
import { inWorld } from '../../../../../tests/world.ts';
import { answered, heard, several } from '../../tests/answers.ts';
import {
  changePlan,
  codebookOf,
  figuresSheet,
  findingsOf,
  logTry,
  makeAssignment,
  microdataOf,
  previewRelease,
  qualityOf,
  releaseResults,
  resultsPage,
  resultsPaper,
  useMargin,
  weighingOf
} from '../index.ts';
import type { Context } from '../../../../platform/context/index.ts';

const zone = async (context: Context, shares: Record<string, number>) => {
  for (const [code, share] of Object.entries(shares))
    await setBenchmark(context, {
      ...{ dimension: 'neighborhood', code, share, marginOfError: null, source: 'Census', year: 2025 },
      name: localized('en', { en: code, es: code })
    });
};

inWorld(
  'Littlerock answered too little: it counts more, and it is on the list of whom to ask',
  async ({ as }) => {
    const { surveyId } = await heard(as.officer, [
      ...several(120, 'palmdale', 72),
      ...several(40, 'littlerock', 16)
    ]);
    await zone(as.secretary, { palmdale: 0.5, littlerock: 0.5 });
    const groups = { palmdale: 'palmdale', littlerock: 'littlerock' };
    await useMargin(as.officer, surveyId, { question: 'town', dimension: 'neighborhood', groups });
    const { weighing } = await weighingOf(as.officer, surveyId);
    expect(weighing).toMatchObject({
      state: 'weighted',
      margins: [{ empty: [], unsaid: 0, rest: ['sun_village'] }]
    });
    expect(weighing!.spread.greatest).toBeCloseTo(2, 6);
    expect(weighing!.spread.designEffect).toBeCloseTo(4 / 3, 6);
    const { missing } = await qualityOf(as.officer, surveyId);
    expect(missing).toMatchObject([{ group: 'littlerock', sample: 0.25, zone: 0.5, more: 80 }]);
    await releaseResults(as.officer, surveyId);
    const [missed] = (await findingsOf(as.public)).filter(
      ({ question, option }) => question === 'rent' && option === 'yes'
    );
    expect(missed).toMatchObject({ weighted: true });
    expect(missed!.value).toBeCloseTo(0.5 * 0.6 + 0.5 * 0.4, 9);
    const { release } = await resultsPage({ ...as.public, locale: 'en' }, surveyId);
    // Where people live was not measured: the weights set it.
    expect(release!.chapters[0]!.questions[0]).toMatchObject({
      range: expect.stringMatching(/^This was not measured here.*\(Census, 2025\)\.$/),
      rows: expect.arrayContaining([
        { answer: 'Littlerock', share: '50', range: 'set by the weights, not measured' }
      ])
    });
    expect(release!.how[0]).toBe(
      'Each answer was weighted, so that all together mirror the place by «Where do you live?».'
    );
    expect(release!.chapters[0]!.questions[2]!.title).toBe(
      'Did you miss a rent payment? Yes: about 50 of every 100 people'
    );
  }
);

inWorld('a group of the zone that nobody is of is named, and the others stand in for it', async ({ as }) => {
  const { surveyId } = await heard(as.officer, several(60, 'palmdale', 30));
  await zone(as.secretary, { palmdale: 0.6, littlerock: 0.3 });
  const groups = { palmdale: 'palmdale', littlerock: 'littlerock' };
  await useMargin(as.officer, surveyId, { question: 'town', dimension: 'neighborhood', groups });
  const { weighing } = await weighingOf(as.officer, surveyId);
  expect(weighing!.margins[0]).toMatchObject({ empty: ['littlerock', '(rest)'] });
  await useMargin(as.officer, surveyId, { question: 'town', dimension: 'language', groups });
  expect((await weighingOf(as.officer, surveyId)).weighing).toMatchObject({
    state: 'unweighted',
    margins: [{ unusable: 'no_benchmarks' }]
  });
});

inWorld('who was in a hurry and who answered twice is shown, and still counts', async ({ as }) => {
  const said = several(30, 'palmdale', 15).map((one, at) => ({
    ...one,
    answers: { ...one.answers, extra: `${at === 7 ? 6 : at}`, more: 'so' }
  }));
  said[6]!.answers = { ...said[7]!.answers };
  said[3]!.seconds = 40;
  const { surveyId, versionId } = await heard(as.officer, said);
  await answered(as.officer, surveyId, versionId, [
    { ...several(1, 'palmdale', 0)[0]!, aside: 'wrong_value', mode: 'paper' }
  ]);
  const quality = await qualityOf(as.officer, surveyId);
  expect(quality.counted).toBe(30);
  expect(quality.flags).toMatchObject({ too_fast: 1, same_as_another: 2 });
  expect(quality.aside).toEqual({ wrong_value: 1 });
  expect(quality.days).toEqual([{ day: '2026-11-20', total: 31, byMode: { public: 30, paper: 1 } }]);
});

inWorld('before a release the data team sees exact figures, and nobody else does', async ({ as }) => {
  const { surveyId } = await heard(as.officer);
  const { tables } = await previewRelease(as.officer, surveyId);
  expect(tables.find(({ question }) => question === 'town')!.rows).toEqual([
    { answer: 'palmdale', people: 100, fate: 'alone' },
    { answer: 'littlerock', people: 50, fate: 'together' },
    { answer: 'sun_village', people: 6, fate: 'together' }
  ]);
  for (const who of [as.secretary, as.regionStaff, as.member])
    await expect(previewRelease(who, surveyId)).rejects.toMatchObject({ status: 403 });
  const [sheet] = await microdataOf(as.officer, surveyId);
  expect(sheet!.columns.slice(0, 9)).toEqual([
    'id',
    'version',
    'day',
    'mode',
    'language',
    'seconds',
    'weight',
    'town',
    'tongue'
  ]);
  expect(sheet!.rows).toHaveLength(156);
  await expect(microdataOf(as.secretary, surveyId)).rejects.toMatchObject({ code: 'platform.not_allowed' });
});

inWorld('results go on paper and into files, and what was asked is a list of its own', async ({ as }) => {
  const { surveyId } = await heard(as.officer);
  await expect(resultsPaper(as.public, surveyId)).rejects.toMatchObject({ code: 'surveys.nothing_released' });
  await changePlan(as.officer, surveyId, { by: ['town'], leave: ['quoting'], errors: 'replicated' });
  await releaseResults(as.officer, surveyId);
  expect(new TextDecoder().decode((await resultsPaper(as.public, surveyId)).subarray(0, 5))).toBe('%PDF-');
  const [sheet] = await figuresSheet(as.public, surveyId);
  const rent = sheet!.rows.filter(([question]) => question === 'rent');
  expect(rent[0]!.slice(0, 8)).toEqual([
    'rent',
    '¿Te faltó para la renta?',
    'yes',
    'Sí',
    '',
    '',
    'percent',
    53.8
  ]);
  expect(sheet!.rows.some((row) => row[0] === 'quoting')).toBe(false);
  expect((await codebookOf(as.public, surveyId)).columns.map(({ key, kind }) => [key, kind])).toEqual([
    ['town', 'one'],
    ['tongue', 'one'],
    ['rent', 'one'],
    ['needs', 'several'],
    ['people', 'number'],
    ['words', 'text'],
    ['quoting', 'one']
  ]);
});

inWorld(
  'of those on a list it is said how many answered, said no, or were not there',
  async ({ as, people }) => {
    const { surveyId } = await heard(as.officer, several(20, 'palmdale', 5));
    expect((await qualityOf(as.officer, surveyId)).reached).toEqual({ members: null, lists: null });
    const assignmentId = newId();
    const contacts = ['Ana', 'Beto', 'Cruz', 'Dora'].map((name, at) => ({ number: at + 1, name, way: null }));
    await makeAssignment(as.officer, {
      ...{
        id: assignmentId,
        surveyId,
        interviewerId: people.lupe!,
        name: 'Eastside',
        mode: 'call',
        target: 4
      },
      contacts
    });
    for (const [contact, outcome] of [
      [1, 'no_answer'],
      [1, 'answered'],
      [2, 'refused'],
      [3, 'wrong_number']
    ] as const)
      await logTry(as.officer, { id: newId(), assignmentId, contact, outcome, callBackAt: null });
    expect((await qualityOf(as.officer, surveyId)).reached.lists).toEqual({
      ...{ asked: 4, answered: 1, share: 0.25, refused: 1, missed: 1, waiting: 1 }
    });
  }
);
