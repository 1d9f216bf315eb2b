import { expect } from 'vitest';
import { read, sql } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { strike } from '../../../surveys/server/index.ts';
import { heard } from '../../../surveys/tests/answers.ts';
import { both } from '../../tests/decks.ts';
import { strandsOfSense } from '../strands.ts';
import { walkFrom } from '../thread.ts';
import { addCode, beginCoding, readPassage } from './coding.ts';
import { codingDesk, compareCoders } from './desk.ts';
import { themePage } from './page.ts';
import { mergeCode, writeTheme } from './themes.ts';

/** Denise lays out what people wrote; Marcus finds the bus in it. */
async function reading({ as }: World) {
  const { surveyId } = await heard(as.officer);
  const [id, bus] = [newId(), newId()];
  const source = { kind: 'survey_question' as const, id: surveyId, question: 'words' };
  const begun = { id, title: both('Con sus palabras', 'In their own words'), source };
  await beginCoding(as.officer, begun);
  await addCode(as.facilitator, id, { id: bus, name: both('transporte', 'transport'), meaning: {} });
  return { surveyId, id, bus, begun };
}

const everything = async (by: World['as']['member'], id: string, codes: string[]) => {
  const { of } = await codingDesk(by, id, null);
  for (let number = 1; number <= of; number++) await readPassage(by, id, number, codes);
  return of;
};

inWorld(
  'what people wrote in a survey is read by two, and the thread leads from it to the theme',
  async (world) => {
    const { as } = world;
    const { surveyId, id, bus } = await reading(world);
    const of = await everything(as.facilitator, id, [bus]);
    await everything(as.secretary, id, [bus]);
    const { agreement, coders } = await compareCoders(as.secretary, id);
    expect(agreement).toMatchObject({ coders: 2, passages: of });
    expect(coders.map(({ read: many }) => many)).toEqual([of, of]);
    const themeId = newId();
    await writeTheme(as.facilitator, { id: themeId, name: both('Transporte', 'Transport'), story: {} });
    await mergeCode(as.facilitator, bus, themeId);
    expect(await themePage(as.public, themeId)).toMatchObject({ voices: of });
    const { before } = await walkFrom(as.public, { kind: 'theme', id: themeId });
    expect(before).toEqual([
      { kind: 'survey', id: surveyId },
      { kind: 'code', id: bus }
    ]);
    const [strand] = await read(as.public, (tx) => strandsOfSense(tx, before));
    expect(strand).toMatchObject({
      kind: 'code',
      label: of < 11 ? null : String(Math.floor(of / 5) * 5),
      page: null
    });
  }
);

inWorld('on the thread nothing is told of what fewer than eleven said', async (world) => {
  const { as } = world;
  const { id, bus } = await reading(world);
  for (const number of [1, 2, 3]) await readPassage(as.facilitator, id, number, [bus]);
  const [strand] = await read(as.member, (tx) => strandsOfSense(tx, [{ kind: 'code', id: bus }]));
  expect(strand).toMatchObject({ label: null });
});

inWorld(
  'only who may read every answer lays them out; a coder reads them without a person',
  async (world) => {
    const { as } = world;
    const { begun, id } = await reading(world);
    for (const by of [as.member, as.facilitator])
      await expect(beginCoding(by, { ...begun, id: newId() })).rejects.toMatchObject({ status: 403 });
    await expect(beginCoding(as.lancasterSecretary, { ...begun, id: newId() })).rejects.toMatchObject({
      code: 'surveys.no_such_survey'
    });
    const source = { ...begun.source, question: 'town' };
    await expect(beginCoding(as.officer, { ...begun, id: newId(), source })).rejects.toMatchObject({
      code: 'surveys.no_such_answer'
    });
    await beginCoding(as.officer, begun);
    const { passage } = await codingDesk(as.facilitator, id, null);
    expect(Object.keys(passage!).sort()).toEqual(['kind', 'language', 'mine', 'number', 'text']);
  }
);

inWorld('an answer that was struck is coded no more', async (world) => {
  const { as, look } = world;
  const { id } = await reading(world);
  const { of } = await codingDesk(as.facilitator, id, null);
  const [first] = await look<{ fromId: string }>(sql`select from_id from passage where number = 1`);
  await strike(as.officer, first!.fromId, 'twice');
  const desk = await codingDesk(as.facilitator, id, 1);
  expect(desk).toMatchObject({ of: of - 1, passage: null });
});
