import { expect } from 'vitest';
import { inWorld, type World } from '#tests/world';
import { newId } from '../../../../platform/ids/index.ts';
import { read } from '../../../../platform/db/index.ts';
import {
  beginRanking,
  deckSeen,
  settledPriorities,
  strandsOfSense,
  support,
  themePage,
  walkFrom,
  withdrawConsent,
  writeTheme
} from '../../../sensemaking/server/index.ts';
import { both, published } from '../../../sensemaking/tests/decks.ts';
import { findingsOf, releaseResults } from '../../../surveys/server/index.ts';
import { answered, heard, several } from '../../../surveys/tests/answers.ts';
import { assembly, begun } from '../../tests/charter.ts';
import { ratified } from '../../tests/ratified.ts';
import { addFinding, addGround, addPriority, groundsOf, knotsNamed, newerFigures } from '../index.ts';

const groundsIn = (context: World['as']['public'], clauseId: string) =>
  read(context, (tx) => groundsOf(tx, [clauseId]));

inWorld('a clause rests on what everybody may read of a survey, in both languages', async (world) => {
  const { as } = world;
  const { surveyId } = await heard(as.officer, undefined, { audience: 'public' });
  await releaseResults(as.officer, surveyId);
  const [finding] = (await findingsOf(as.public, surveyId)).filter(({ subgroup }) => !subgroup);
  const { clauseId } = await begun(as.secretary);
  const id = newId();
  for (let time = 0; time < 2; time++)
    await addFinding(as.secretary, clauseId, { id, findingId: finding!.id });
  const [ground, ...others] = await groundsIn(as.public, clauseId);
  expect(others).toEqual([]);
  expect(ground).toMatchObject({ kind: 'finding', withdrawn: false });
  for (const language of ['en', 'es'] as const)
    expect(ground!.what.texts[language]!.text).toMatch(/: [\d.]+( %)?$/);
  const { after } = await walkFrom(as.member, { kind: 'finding', id: finding!.id });
  expect(after[0]).toEqual({ kind: 'clause', id: clauseId });
  const again = { id: newId(), findingId: finding!.id };
  await expect(addFinding(as.member, clauseId, again)).rejects.toMatchObject({ status: 403 });
  await expect(addFinding(as.lancasterSecretary, clauseId, again)).rejects.toMatchObject({ status: 404 });
});

inWorld('a newer release is told beside the figure, which stays as it was drawn', async ({ as }) => {
  const { surveyId, versionId } = await heard(as.officer, undefined, { audience: 'public' });
  await releaseResults(as.officer, surveyId);
  const finding = (await findingsOf(as.public, surveyId)).find(
    ({ question, option, subgroup }) => question === 'rent' && option === 'yes' && !subgroup
  )!;
  const { clauseId } = await begun(as.secretary);
  const id = newId();
  await addFinding(as.secretary, clauseId, { id, findingId: finding.id });
  const newer = () => read(as.public, (tx) => newerFigures(tx, [clauseId]));
  expect(await newer()).toEqual(new Map());
  const [before] = await groundsIn(as.public, clauseId);
  await answered(as.officer, surveyId, versionId, several(80, 'palmdale', 60));
  await releaseResults(as.officer, surveyId);
  const since = (await newer()).get(id)!;
  expect(since).toMatchObject({ id: finding.id, surveyId, measure: 'share', then: { value: finding.value } });
  expect(since.now.value).toBeGreaterThan(since.then.value);
  expect(await groundsIn(as.public, clauseId)).toEqual([before]);
});

inWorld('what only members may read is nothing a public clause rests on', async (world) => {
  const { as } = world;
  const { surveyId } = await heard(as.officer, undefined, { audience: 'members' });
  await releaseResults(as.officer, surveyId);
  const [finding] = await findingsOf(as.officer, surveyId);
  const { clauseId } = await begun(as.secretary);
  await expect(
    addFinding(as.secretary, clauseId, { id: newId(), findingId: finding!.id })
  ).rejects.toMatchObject({ code: 'charters.no_such_thing' });
});

inWorld('through a priority a clause rests on its theme and all that the theme rests on', async (world) => {
  const { as } = world;
  const [{ sourceId }, themeId, priorityId] = [await published(world), newId(), newId()];
  await writeTheme(as.facilitator, { id: themeId, name: both('Vivienda', 'Housing'), story: {} });
  await support(as.facilitator, themeId, { kind: 'card', id: sourceId });
  const items = [
    { id: priorityId, text: {}, themeId },
    { id: newId(), text: both('Transporte', 'Transport') }
  ];
  await beginRanking(as.facilitator, {
    id: newId(),
    question: both('¿Qué va primero?', 'What is first?'),
    items
  });
  const { clauseId } = await begun(as.secretary);
  await addPriority(as.secretary, clauseId, { id: newId(), priorityId });
  expect(await groundsIn(as.public, clauseId)).toMatchObject([
    { kind: 'priority', source: '¿Qué va primero?' }
  ]);
  expect(await groundsIn({ ...as.public, locale: 'en' }, clauseId)).toMatchObject([
    { kind: 'priority', source: 'What is first?' }
  ]);
  const { before } = await walkFrom(as.public, { kind: 'clause', id: clauseId });
  expect(before.map(({ kind }) => kind)).toEqual(['card', 'theme', 'priority']);
  expect(await settledPriorities(as.public)).toEqual([]);
  await expect(
    addPriority(as.secretary, clauseId, { id: newId(), priorityId: newId() })
  ).rejects.toMatchObject({
    code: 'sensemaking.no_such_priority'
  });
});

inWorld(
  'Rosa takes her words back after the charter was ratified: they are gone everywhere, their place stays',
  async (world) => {
    const { as } = world;
    const [{ deckId, quoteId }, themeId] = [await published(world), newId()];
    await writeTheme(as.facilitator, { id: themeId, name: both('Vivienda', 'Housing'), story: {} });
    await support(as.facilitator, themeId, { kind: 'card', id: quoteId });
    const { clauseId } = await ratified(world, await assembly(world));
    const words = { es: 'Nos mudamos tres veces en un año.' };
    const from = { kind: 'card', id: quoteId };
    const ground = { id: newId(), kind: 'quote' as const, what: words, source: 'Sun Village', from };
    await addGround(as.secretary, clauseId, ground);
    const everywhere = async () =>
      JSON.stringify([
        await groundsIn(as.public, clauseId),
        await read(as.public, (tx) => strandsOfSense(tx, [from])),
        await read(as.public, (tx) => knotsNamed(tx, [{ kind: 'clause_ground', id: ground.id }])),
        await themePage(as.public, themeId),
        await deckSeen(as.public, deckId)
      ]);
    expect(await everywhere()).toContain(words.es);
    await withdrawConsent(as.member, quoteId);
    expect(await everywhere()).not.toContain(words.es);
    expect(await groundsIn(as.public, clauseId)).toMatchObject([{ withdrawn: true }]);
    const { before } = await walkFrom(as.public, { kind: 'clause', id: clauseId });
    expect(before).toContainEqual(from);
  }
);
