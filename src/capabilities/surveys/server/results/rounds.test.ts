import { expect } from 'vitest';
import { sheet } from '../../../../kernels/forms/example.ts';
import { inWorld } from '../../../../../tests/world.ts';
import { answered } from '../../tests/answers.ts';
import { openedSurvey } from '../../tests/survey.ts';
import { changePlan, codebookOf, figuresSheet, releaseResults, resultsPage } from '../index.ts';
import type { Answers } from '../../rules/answers.ts';

const household = [
  sheet(
    'survey',
    'type | name | label::English (en) | label::Español (es)',
    'select_one town | town | Where do you live? | ¿Dónde vives?',
    'begin_repeat | member | People in your home | Personas en tu casa',
    'integer | age | How old? | ¿Qué edad?',
    'select_one school | school | In school? | ¿Va a la escuela?',
    'end_repeat | | |'
  ),
  sheet(
    'choices',
    'list_name | name | label::English (en) | label::Español (es)',
    'town | palmdale | Palmdale | Palmdale',
    'town | littlerock | Littlerock | Littlerock',
    'school | yes | Yes | Sí',
    'school | no | No | No',
    'school | unsure | Not sure | No sé'
  ),
  sheet('settings', 'form_id | form_title | default_language', 'household | Household | English (en)')
];

/** Homes of two with one child in school, and of four with three; three homes do not know about somebody. */
const homes = (many: number): Answers[] =>
  Array.from({ length: many }, (_, at) => {
    const children = at % 2 ? 1 : 3;
    const child = { 'member/age': '8', 'member/school': 'yes' };
    const adult = { 'member/age': '38', 'member/school': at < 3 ? 'unsure' : 'no' };
    return {
      town: at % 3 ? 'palmdale' : 'littlerock',
      member: [adult, ...Array.from({ length: children }, () => child)]
    };
  });

inWorld('members of households are counted, and homes are what chance drew', async ({ as }) => {
  const { surveyId, versionId } = await openedSurvey(as.officer, household, { name: 'household' });
  await answered(
    as.officer,
    surveyId,
    versionId,
    homes(120).map((answers) => ({ answers }))
  );
  await changePlan(as.officer, surveyId, { by: ['town'], unit: 'households' });
  await releaseResults(as.officer, surveyId);
  const { release } = await resultsPage({ ...as.public, locale: 'en' }, surveyId);
  const shown = release!.chapters.flatMap(({ questions }) => questions);
  expect(shown.map(({ title }) => title)).toEqual([
    'Where do you live? Palmdale: about 67 of every 100 households',
    'People in your home. On average 3; half say 2 or less',
    'How old? On average 18',
    'In school? Yes: about 67 of every 100 who were named'
  ]);
  const [sheet] = await figuresSheet(as.public, surveyId);
  const school = sheet!.rows.filter(([question, , , , by]) => question === 'member/school' && !by);
  // Of 360 people drawn apart the error would be 2.5; of these 120 homes it is √(120/119 · 120 · ⅓²) / 360.
  // Only three homes do not know about somebody, and so only three have nobody who is not in school.
  expect(school.map((row) => [row[2], row[7], row[10]])).toEqual([
    ['yes', 66.7, 1],
    ['no', null, null],
    ['unsure', null, null]
  ]);
  expect((await codebookOf(as.public, surveyId)).columns.map(({ key, repeat }) => [key, repeat])).toEqual([
    ['town', null],
    ['member#count', null],
    ['member/age', 'member'],
    ['member/school', 'member']
  ]);
});
