import { expect } from 'vitest';
import { read } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { link, threadOf } from '../../../../platform/thread/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { both, noSuch, note, published } from '../../tests/decks.ts';
import { conversation, sheets } from '../../tests/talks.ts';
import { answerCard, takeDownAnswer } from '../deck/answers.ts';
import { withdrawConsent } from '../deck/consent.ts';
import { statementsIn } from '../talk/rows.ts';
import { strandsOfSense } from '../strands.ts';
import { looseEnds, walkFrom } from '../thread.ts';
import { addCode, beginCoding, closeCoding, readPassage } from './coding.ts';
import { codingDesk, compareCoders } from './desk.ts';
import { certify } from '../../../decisions/server/index.ts';
import { counted, underRules, yes } from '../../../decisions/tests/proposal.ts';
import { glossaryOf, recordName } from './glossary.ts';
import { themePage, themesOf } from './page.ts';
import { mergeCode, noteGroup, setThemeAside, support, takeBackSupport, writeTheme } from './themes.ts';

const housing = {
  name: both('Vivienda que se pueda pagar', 'Housing people can pay'),
  story: both('La renta se lleva la mitad.', 'Rent takes half.')
};

async function theme({ as }: World): Promise<string> {
  return (await writeTheme(as.facilitator, { id: newId(), ...housing })).id;
}

async function coding(world: World) {
  const { sourceId, deckId } = await published(world);
  const notes = ['La renta no deja para comida', 'El camión tarda una hora', 'La renta subió otra vez'].map(
    (text) => note(sourceId, text)
  );
  for (const one of notes) await answerCard(world.as.member, one);
  const [id, rent, bus] = [newId(), newId(), newId()];
  await beginCoding(world.as.facilitator, {
    id,
    title: both('Notas de noviembre', 'Notes of November'),
    source: { kind: 'deck', id: deckId }
  });
  await addCode(world.as.facilitator, id, { id: rent, name: both('renta', 'rent'), meaning: {} });
  await addCode(world.as.secretary, id, { id: bus, name: both('transporte', 'transport'), meaning: {} });
  return { id, rent, bus, notes };
}

inWorld(
  'Marcus and Elena read the same notes apart from each other, and then see how far they agree',
  async (world) => {
    const { as } = world;
    const { id, rent, bus } = await coding(world);
    const codesFor = (text: string) => [
      ...(text.includes('renta') ? [rent] : []),
      ...(text.includes('camión') ? [bus] : [])
    ];
    for (
      let desk = await codingDesk(as.facilitator, id, null);
      desk.passage;
      desk = await codingDesk(as.facilitator, id, null)
    )
      await readPassage(as.facilitator, id, desk.passage.number, codesFor(desk.passage.text!));
    await readPassage(as.secretary, id, 1, [rent, bus]);
    await expect(compareCoders(as.secretary, id)).rejects.toMatchObject({
      code: 'sensemaking.coders_missing'
    });
    for (const number of [1, 2, 3]) {
      const { passage } = await codingDesk(as.secretary, id, number);
      await readPassage(as.secretary, id, number, number === 1 ? [rent, bus] : codesFor(passage!.text!));
    }
    const { agreement, apart, coders } = await compareCoders(as.secretary, id);
    expect(agreement).toMatchObject({ coders: 2, passages: 3 });
    expect(agreement.alpha).toBeGreaterThan(0);
    expect(agreement.alpha).toBeLessThan(1);
    expect(apart).toHaveLength(1);
    expect(coders.map(({ read: many }) => many)).toEqual([3, 3]);
    await closeCoding(as.facilitator, id);
    await expect(readPassage(as.secretary, id, 1, [])).rejects.toMatchObject({
      code: 'sensemaking.coding_closed'
    });
  }
);

inWorld('codes merge into a theme with its voices; a note taken down is coded no more', async (world) => {
  const { as } = world;
  const { id, rent, notes } = await coding(world);
  await takeDownAnswer(as.secretary, notes[1]!.id, 'names');
  const { of } = await codingDesk(as.facilitator, id, null);
  expect(of).toBe(2);
  const numbers = [1, 2, 3];
  for (const number of numbers) {
    const { passage } = await codingDesk(as.facilitator, id, number);
    if (passage?.text) await readPassage(as.facilitator, id, number, [rent]);
  }
  const themeId = await theme(world);
  await mergeCode(as.facilitator, rent, themeId);
  expect(await themePage(as.public, themeId)).toMatchObject({ voices: 2, codes: [{ id: rent }] });
});

inWorld('a theme rests on cards and statements; what is taken back leaves it', async (world) => {
  const { as } = world;
  const [{ sourceId, quoteId }, themeId, conversationId] = [
    await published(world),
    await theme(world),
    await conversation(world)
  ];
  const [statement] = await read(as.member, (tx) => statementsIn(tx, conversationId));
  await sheets(world, conversationId, 12, ['agree'], 'parent_0_5');
  await sheets(world, conversationId, 4, ['agree'], 'stakeholder');
  for (const one of [
    { kind: 'card' as const, id: sourceId },
    { kind: 'card' as const, id: quoteId },
    { kind: 'statement' as const, id: statement!.id }
  ])
    await support(as.facilitator, themeId, one);
  await expect(support(as.facilitator, themeId, { kind: 'card', id: newId() })).rejects.toMatchObject(
    noSuch('card')
  );
  const page = await themePage(as.member, themeId);
  expect(page.cards).toHaveLength(2);
  expect(page.heard).toEqual(['parent_0_5']);
  await withdrawConsent(as.member, quoteId);
  expect((await themePage(as.member, themeId)).cards.find(({ id }) => id === quoteId)).toMatchObject({
    words: null,
    takenOut: 'withdrawn'
  });
  await takeBackSupport(as.facilitator, themeId, { kind: 'card', id: sourceId });
  expect((await themePage(as.member, themeId)).cards.map(({ id }) => id)).toEqual([quoteId]);
});

inWorld(
  'the thread is walked from the source to the theme and on; a withdrawn quote keeps its knot without words',
  async (world) => {
    const { as } = world;
    const [{ quoteId }, themeId] = [await published(world), await theme(world)];
    await support(as.facilitator, themeId, { kind: 'card', id: quoteId });
    await transact(as.system, (tx) =>
      link(tx, { kind: 'theme', id: themeId }, 'became', { kind: 'clause', id: newId() })
    );
    await withdrawConsent(as.member, quoteId);
    const { before, after } = await walkFrom(as.public, { kind: 'theme', id: themeId });
    expect(before).toEqual([{ kind: 'card', id: quoteId }]);
    expect(after.map(({ kind }) => kind)).toEqual(['clause']);
    expect(await read(as.public, (tx) => strandsOfSense(tx, before))).toMatchObject([
      { kind: 'card', text: null, label: 'quote' }
    ]);
    expect(await read(as.member, (tx) => threadOf(tx, { kind: 'theme', id: themeId }))).toHaveLength(2);
  }
);

inWorld(
  'themes nobody answered, groups without voice, and clauses without evidence hang loose',
  async (world) => {
    const { as } = world;
    const [themeId, clause] = [await theme(world), { kind: 'clause', id: newId() }];
    await noteGroup(as.facilitator, themeId, {
      id: newId(),
      name: both('Familias afroamericanas', 'African American families'),
      heard: false
    });
    await transact(as.system, (tx) => link(tx, clause, 'became', { kind: 'commitment', id: newId() }));
    const ends = await looseEnds(as.public, {
      answers: ['priority', 'clause'],
      grounds: ['card'],
      needGrounds: ['clause']
    });
    expect(ends.themes).toMatchObject([
      { answered: false, grounded: false, silent: [{ name: { from: 'es' } }] }
    ]);
    expect(ends.groundless).toEqual([clause]);
    await setThemeAside(as.facilitator, themeId);
    expect(await themesOf(as.public)).toEqual([]);
  }
);

inWorld('a name is chosen by those it names; the one before stays readable', async (world) => {
  const { as } = world;
  const termId = newId();
  const about = both('Residentes afrodescendientes de la zona', 'Residents of African descent in the zone');
  const naming = {
    termId,
    about,
    language: 'es',
    decidedBy: 'Reunión de familias negras, 14 personas',
    decidedOn: '2026-10-12'
  };
  await recordName(as.facilitator, { ...naming, name: 'afroamericana/o' });
  await recordName(as.facilitator, {
    ...naming,
    name: 'Negra/o',
    insteadOf: 'Morena/o',
    decidedOn: '2026-11-03'
  });
  await recordName(as.facilitator, {
    ...naming,
    name: 'Negra/o',
    insteadOf: 'Morena/o',
    decidedOn: '2026-11-03'
  });
  await expect(
    recordName(as.facilitator, { ...naming, name: 'Negra/o', decidedBy: ' ' })
  ).rejects.toMatchObject({ code: 'sensemaking.words_missing' });
  const [term] = await glossaryOf(as.public);
  expect(term).toMatchObject({
    names: [{ name: 'Negra/o', insteadOf: 'Morena/o', number: 2 }],
    earlier: [{ name: 'afroamericana/o' }]
  });
});

inWorld('a name that was taken by a decision leads to it, and has its day', async (world) => {
  const { as } = world;
  await underRules(world);
  const { id: proposalId, decisionId } = await counted(world, {
    marks: [
      ['member', yes],
      ['greeter', yes]
    ]
  });
  const naming = {
    ...{ termId: newId(), about: both('Familias negras', 'Black families'), language: 'en', name: 'Black' },
    ...{ decidedBy: 'Black families', decidedOn: null }
  };
  const taken = { ...naming, decisionId };
  await expect(recordName(as.facilitator, naming)).rejects.toMatchObject({
    code: 'sensemaking.words_missing'
  });
  await expect(recordName(as.facilitator, taken)).rejects.toMatchObject({
    code: 'sensemaking.name_not_adopted'
  });
  await certify(as.secretary, decisionId);
  for (let time = 0; time < 2; time++) await recordName(as.facilitator, taken);
  expect(await glossaryOf(as.public)).toMatchObject([
    { names: [{ name: 'Black', decidedOn: '2026-12-08', decision: { proposalId, label: '2026-1' } }] }
  ]);
  await expect(recordName(as.facilitator, { ...naming, decisionId: newId() })).rejects.toMatchObject({
    status: 404
  });
});
