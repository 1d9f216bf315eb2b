import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { sheet } from '../../../../kernels/forms/example.ts';
import { newAnonymousId } from '../../../../platform/ids/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { openedSurvey } from '../../tests/survey.ts';
import { dataTeam } from '../../tests/team.ts';
import { addMedia, onTheDesk, oneAnswer, receiveAnswers } from '../index.ts';

const folder = mkdtempSync(join(tmpdir(), 'tequio-lists-'));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const questions = [
  sheet(
    'survey',
    'type | name | label | choice_filter | relevant',
    'select_one_from_file towns.csv | town | Which town? | |',
    'select_one_from_file streets.csv | street | Which street? | town = ${town} |',
    "text | rural | How do you get water? | | pulldata('towns', 'rural', 'name', ${town}) = 'yes'"
  ),
  sheet('settings', 'form_id | form_title', 'household | Where')
];
const towns = 'name,label,rural\npalmdale,Palmdale,no\nllano,Llano,yes\n';
const streets = 'name,label,town\npalm,Palm Drive,palmdale\npear,Pearblossom,llano\n';

const bring = (world: World, surveyId: string, name: string, text: string) =>
  addMedia(world.as.secretary, surveyId, [{ name, bytes: new TextEncoder().encode(text) }]);

async function asked(world: World) {
  const { surveyId, version } = await openedSurvey(world.as.secretary, questions);
  const team = dataTeam(world);
  const send = async (inside: string) => {
    const meta = `<meta><instanceID>uuid:${newAnonymousId()}</instanceID></meta>`;
    const xml = `<data id="household" version="${version}">${inside}${meta}</data>`;
    const { id } = await receiveAnswers(world.as.public, { xml, mode: 'public' });
    const one = (await onTheDesk(team, surveyId)).all.find((other) => other.id === id)!;
    return { id, said: one.objections!.map(({ at, fault }) => `${at}: ${fault}`) };
  };
  return { surveyId, team, send };
}

inWorld('answers are judged by the lists that lie in files beside the questions', async (world) => {
  const { surveyId, team, send } = await asked(world);
  const paris = '<town>paris</town>';
  expect((await send(paris)).said).toEqual([]); // nobody has brought the list yet: unknown is not wrong
  await bring(world, surveyId, 'towns.csv', towns);
  await bring(world, surveyId, 'streets.csv', streets);
  expect((await send(paris)).said).toEqual(['town: choice']);
  expect((await send('<town>palmdale</town><street>pear</street>')).said).toEqual(['street: choice']);
  expect((await send('<town>palmdale</town><rural>well</rural>')).said).toEqual(['rural: not_asked']);
  const right = await send('<town>llano</town><street>pear</street><rural>well</rural>');
  expect(right.said).toEqual([]);
  const { lines } = await oneAnswer(team, surveyId, right.id);
  expect(lines.map(({ value }) => value)).toEqual(['Llano', 'Pearblossom', 'well']);
});

inWorld(
  'after a list was replaced, what either offered is right, and no more is told by it',
  async (world) => {
    const { surveyId, send } = await asked(world);
    await bring(world, surveyId, 'towns.csv', towns);
    await bring(world, surveyId, 'streets.csv', streets);
    await bring(world, surveyId, 'towns.csv', 'name,label,rural\nacton,Acton,yes\n');
    expect((await send('<town>llano</town>')).said).toEqual([]); // a phone that was without a line
    expect((await send('<town>acton</town>')).said).toEqual([]);
    expect((await send('<town>palmdale</town><rural>well</rural>')).said).toEqual([]);
    expect((await send('<town>paris</town>')).said).toEqual(['town: choice']);
    expect((await send('<town>palmdale</town><street>pear</street>')).said).toEqual(['street: choice']);
  }
);
