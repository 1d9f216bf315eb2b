import { expect } from 'vitest';
import { inWorld, type World } from '#tests/world';
import { newId } from '../../../../platform/ids/index.ts';
import { read, transact } from '../../../../platform/db/index.ts';
import { send } from '../../../../platform/letters/index.ts';
import { begun, home, assembly } from '../../tests/charter.ts';
import { carryLetters, decide, underRules } from '../../tests/ratified.ts';
import {
  askedOfUs,
  callOff,
  carryOn,
  charterPaper,
  editionOf,
  openForRatification,
  openRatification,
  ratificationsOf,
  takeUp,
  writeClause
} from '../index.ts';

/** The region of Palmdale and Lancaster asks both, Palmdale first. */
async function asked({ as, communities }: World) {
  const charter = await begun(as.regionStaff);
  const ratifiers = [
    { turn: 1, communityId: communities.palmdale!.id, asks: 'assembly' as const },
    { turn: 2, communityId: communities.lancaster!.id, asks: 'assembly' as const }
  ];
  await openForRatification(as.regionStaff, charter.id, { id: newId(), ratifiers });
  await carryLetters(as.regionStaff);
  return charter;
}

const standing = async (world: World, charterId: string) =>
  (await read(world.as.regionStaff, (tx) => ratificationsOf(tx, charterId)))[0]!.bodies.map(
    ({ slug, asked: was, answered }) => [slug, was, answered]
  );

/** Palmdale takes the letter up and says yes or no; the letters go both ways. */
async function palmdaleDecides(world: World, vote: 'yes' | 'no' = 'yes') {
  const { as } = world;
  const [letter] = await askedOfUs(as.secretary);
  const proposalId = newId();
  await takeUp(as.secretary, { letterId: letter!.letterId, bodyId: await assembly(world), proposalId });
  await decide(as.secretary, proposalId, [as.member, as.greeter, as.officer], vote);
  await carryOn(as.secretary);
  await carryLetters(as.secretary);
  await carryOn(as.regionStaff);
  await carryLetters(as.regionStaff);
}

inWorld('the region asks by letter, in turn; both communities say yes to the exact text', async (world) => {
  const { as, events } = world;
  await underRules(as.administrator);
  await underRules(as.lancasterSecretary);
  const { id } = await asked(world);
  expect(await askedOfUs(as.lancasterSecretary)).toEqual([]);
  await palmdaleDecides(world);
  expect(await standing(world, id)).toEqual([
    ['palmdale', true, 'ratified'],
    ['lancaster', true, null]
  ]);
  const [letter] = await askedOfUs(as.lancasterSecretary);
  const proposalId = newId();
  const bodyId = await assembly(world, 'lancaster');
  await takeUp(as.lancasterSecretary, { letterId: letter!.letterId, bodyId, proposalId });
  await decide(as.lancasterSecretary, proposalId, [as.lancasterGreeter, as.lancasterSecretary]);
  await carryOn(as.lancasterSecretary);
  await carryOn(as.lancasterSecretary);
  await carryLetters(as.lancasterSecretary);
  expect(await carryOn(as.regionStaff)).toMatchObject({ ratified: 1 });
  const anybody = { ...as.regionStaff, actor: as.public.actor };
  expect(await editionOf(anybody, id)).toMatchObject({
    number: 1,
    text: { title: { en: 'What is ours' } }
  });
  expect(await events('charters.ratified')).toHaveLength(1);
  expect(await events('charters.ratification_answered')).toHaveLength(2);
  const paper = await charterPaper(anybody, id, { locale: 'es' });
  expect(Buffer.from(paper.subarray(0, 5)).toString()).toBe('%PDF-');
});

inWorld(
  'a change after one has ratified closes it; that vote stays as a vote on the earlier text',
  async (world) => {
    const { as } = world;
    await underRules(as.administrator);
    const { id, domainId, clauseId } = await asked(world);
    await palmdaleDecides(world);
    const text = { es: 'Cada familia tiene casa.', en: 'Every family has a home.' };
    const writing = home({ id: clauseId, domainId, seen: 1, text });
    await expect(writeClause(as.regionStaff, id, writing)).rejects.toMatchObject({
      code: 'charters.ratification_open'
    });
    await writeClause(as.regionStaff, id, { ...writing, reopens: true });
    await carryLetters(as.regionStaff);
    const [earlier] = await read(as.regionStaff, (tx) => ratificationsOf(tx, id));
    expect(earlier).toMatchObject({
      closedAs: 'reopened',
      bodies: [{ answered: 'ratified' }, { answered: null }]
    });
    expect((await askedOfUs(as.lancasterSecretary))[0]).toMatchObject({ calledOff: true });
    const late = takeUp(as.lancasterSecretary, {
      letterId: (await askedOfUs(as.lancasterSecretary))[0]!.letterId,
      bodyId: await assembly(world, 'lancaster'),
      proposalId: newId()
    });
    await expect(late).rejects.toMatchObject({ code: 'charters.called_off' });
    const ratifiers = [{ turn: 1, communityId: world.communities.palmdale!.id, asks: 'assembly' as const }];
    await openForRatification(as.regionStaff, id, { id: newId(), ratifiers });
    const again = await read(as.regionStaff, (tx) => openRatification(tx, id));
    expect(again!.fingerprint).not.toBe(earlier!.fingerprint);
    expect(again!.bodies).toMatchObject([{ answered: null, asked: true }]);
  }
);

inWorld('whoever says no is seen, and nobody further is asked', async (world) => {
  await underRules(world.as.administrator);
  const { id } = await asked(world);
  await palmdaleDecides(world, 'no');
  expect(await standing(world, id)).toEqual([
    ['palmdale', true, 'declined'],
    ['lancaster', false, null]
  ]);
});

inWorld('an answer about another text ratifies nothing', async (world) => {
  const { as, communities } = world;
  const { id } = await asked(world);
  const { id: ratification } = (await read(as.regionStaff, (tx) => openRatification(tx, id)))!;
  await transact(as.secretary, (tx) =>
    send(tx, communities['region-5']!.id, 'charters.ratification_answered', {
      ...{ ratification, fingerprint: 'f'.repeat(64), answered: 'ratified' },
      answer: { label: '2026-1', day: '2026-12-08', outcome: 'adopted', rules: 1 }
    })
  );
  await carryLetters(as.secretary);
  await carryOn(as.regionStaff);
  expect(await standing(world, id)).toEqual([
    ['palmdale', true, 'other_text'],
    ['lancaster', false, null]
  ]);
});

inWorld('a letter whose text is not the one it names is not put before anybody', async (world) => {
  const { as, communities } = world;
  const charter = await begun(as.regionStaff);
  await transact(as.regionStaff, (tx) =>
    send(tx, communities.palmdale!.id, 'charters.ratification_asked', {
      ...{
        ratification: newId(),
        charter: charter.id,
        number: 1,
        fingerprint: 'a'.repeat(64),
        asks: 'assembly'
      },
      title: { es: 'X' },
      frozen: {
        format: 1,
        charter: charter.id,
        title: { es: 'X' },
        preamble: { es: 'Y' },
        open: 0,
        domains: []
      }
    })
  );
  await carryLetters(as.regionStaff);
  const [letter] = await askedOfUs(as.secretary);
  const taking = { letterId: letter!.letterId, bodyId: await assembly(world), proposalId: newId() };
  await expect(takeUp(as.secretary, taking)).rejects.toMatchObject({ code: 'charters.letter_broken' });
});

inWorld('a sister community cannot call off what the region asked', async (world) => {
  const { as, communities } = world;
  const { id } = await asked(world);
  const { id: ratification } = (await read(as.regionStaff, (tx) => openRatification(tx, id)))!;
  await transact(as.lancasterSecretary, (tx) =>
    send(tx, communities.palmdale!.id, 'charters.ratification_ended', { ratification })
  );
  await carryLetters(as.lancasterSecretary);
  expect((await askedOfUs(as.secretary))[0]).toMatchObject({ calledOff: false });
  await callOff(as.regionStaff, id);
  await carryLetters(as.regionStaff);
  expect((await askedOfUs(as.secretary))[0]).toMatchObject({ calledOff: true });
});

inWorld(
  'an old translation cannot be ratified, nor a community of another region asked',
  async ({ as, communities }) => {
    const { id, domainId, clauseId } = await begun(as.regionStaff);
    const strange = [{ turn: 1, communityId: communities['east-la']!.id, asks: 'assembly' as const }];
    await expect(
      openForRatification(as.regionStaff, id, { id: newId(), ratifiers: strange })
    ).rejects.toMatchObject({ code: 'charters.no_such_thing' });
    const text = { es: 'Casa.', en: 'Every family has a roof.' };
    await writeClause(as.regionStaff, id, home({ id: clauseId, domainId, seen: 1, text }));
    const ratifiers = [{ turn: 1, communityId: communities.palmdale!.id, asks: 'assembly' as const }];
    await expect(openForRatification(as.regionStaff, id, { id: newId(), ratifiers })).rejects.toMatchObject({
      code: 'charters.translation_old'
    });
  }
);
