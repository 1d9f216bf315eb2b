import { expect } from 'vitest';
import { inWorld, type World } from '#tests/world';
import { newId } from '../../../../platform/ids/index.ts';
import { read, sql } from '../../../../platform/db/index.ts';
import { translate } from '../../../decisions/server/index.ts';
import { formBody } from '../../../governance/server/index.ts';
import { assembly, begun, home, round } from '../../tests/charter.ts';
import { decide, underRules } from '../../tests/ratified.ts';
import {
  askTranslation,
  charterOf,
  closeRound,
  differencesOf,
  lookAtRemark,
  openRound,
  putRemarkToDecision,
  remarksOf,
  sayAbout,
  settleRemark,
  takeBackRemark,
  takeInDecided,
  translateClause,
  translateRemark,
  writeClause
} from '../index.ts';

const HOME = '203.0.113.7';

async function opened({ as }: World) {
  const charter = await begun(as.secretary);
  return { ...charter, roundId: await round(as.secretary, charter.id) };
}

const offer = (clauseId: string) => ({
  id: newId(),
  clauseId,
  kind: 'amendment' as const,
  language: 'es',
  text: 'Un techo sin agua no basta.',
  after: 'Cada familia tiene un techo y agua.'
});

const said = (context: World['as']['member'], roundId: string) =>
  read(context, (tx) => remarksOf(tx, roundId));

inWorld('an old translation blocks the round', async ({ as }) => {
  const { id, domainId, clauseId } = await begun(as.secretary);
  const text = { es: 'Cada familia tiene casa propia.', en: 'Every family has a roof.' };
  await writeClause(as.secretary, id, home({ id: clauseId, domainId, seen: 1, text }));
  await expect(round(as.secretary, id)).rejects.toMatchObject({ code: 'charters.translation_old' });
});

inWorld('a text that waits beside another blocks the round', async ({ as }) => {
  const { id, domainId, clauseId } = await begun(as.secretary);
  const writing = home({ id: clauseId, domainId, seen: 1 });
  await writeClause(as.secretary, id, { ...writing, text: { es: 'Uno.', en: 'One.' } });
  await writeClause(as.officer, id, { ...writing, text: { es: 'Dos.', en: 'Two.' } });
  await expect(round(as.secretary, id)).rejects.toMatchObject({ code: 'charters.round_hindered' });
});

inWorld(
  'Rosa offers other words in Spanish; taken in, they are the text and English is old',
  async (world) => {
    const { as } = world;
    const { id, clauseId, roundId } = await opened(world);
    const words = offer(clauseId);
    await sayAbout(as.member, roundId, words, HOME);
    await sayAbout(as.member, roundId, words, HOME);
    expect(await said(as.secretary, roundId)).toMatchObject([
      { name: 'Rosa Medina', before: 'Cada familia tiene un techo.', after: words.after, settledAs: null }
    ]);
    await settleRemark(as.secretary, words.id, { as: 'taken_in' });
    const { domains } = await read(as.member, (tx) => charterOf(tx, id));
    expect(domains[0]!.clauses[0]!.text).toMatchObject({ from: 'es', revision: 2, texts: { en: { of: 1 } } });
    await expect(settleRemark(as.secretary, words.id, { as: 'taken_in' })).rejects.toMatchObject({
      code: 'charters.settled_already'
    });
  }
);

inWorld('declined needs its reason, which everybody reads', async (world) => {
  const { as } = world;
  const { clauseId, roundId } = await opened(world);
  const words = offer(clauseId);
  await sayAbout(as.member, roundId, words, HOME);
  await expect(settleRemark(as.secretary, words.id, { as: 'declined' })).rejects.toMatchObject({
    code: 'charters.reason_missing'
  });
  await settleRemark(as.secretary, words.id, { as: 'declined', because: 'El agua tiene su punto.' });
  expect(await said(as.public, roundId)).toMatchObject([
    { name: null, member: true, settledAs: 'declined', settledBecause: 'El agua tiene su punto.' }
  ]);
});

inWorld('words written against a text that changed are not taken in', async (world) => {
  const { as } = world;
  const { id, domainId, clauseId, roundId } = await opened(world);
  const words = offer(clauseId);
  await sayAbout(as.member, roundId, words, HOME);
  const text = { es: 'Otra cosa.', en: 'Something else.' };
  await writeClause(as.secretary, id, home({ id: clauseId, domainId, seen: 1, text }));
  await expect(settleRemark(as.secretary, words.id, { as: 'taken_in' })).rejects.toMatchObject({
    code: 'charters.text_changed'
  });
});

inWorld('a neighbor without an account speaks, and is shown once somebody looked', async (world) => {
  const { as } = world;
  const { clauseId, roundId } = await opened(world);
  const comment = {
    id: newId(),
    clauseId,
    kind: 'comment' as const,
    language: 'en',
    text: 'And rent?',
    saidAs: 'Joe'
  };
  await sayAbout(as.public, roundId, comment, HOME);
  expect(await said(as.member, roundId)).toEqual([]);
  expect(await said(as.secretary, roundId)).toMatchObject([{ held: true, name: 'Joe' }]);
  await lookAtRemark(as.secretary, comment.id, { shows: true });
  expect(await said(as.public, roundId)).toMatchObject([{ held: false, text: 'And rent?' }]);
});

inWorld('of whoever has no account neither person nor hour is kept', async (world) => {
  const { as, look } = world;
  const { clauseId, roundId } = await opened(world);
  const comment = { id: newId(), clauseId, kind: 'comment' as const, language: 'en', text: 'And rent?' };
  await sayAbout(as.stranger, roundId, comment, HOME);
  expect(
    await look(
      sql`select said_by, to_char(said_at at time zone 'America/Los_Angeles', 'HH24:MI') as hour from remark`
    )
  ).toEqual([{ saidBy: null, hour: '00:00' }]);
  expect((await world.events('charters.said'))[0]).toMatchObject({ actorKind: 'public', actorId: null });
});

inWorld('eleven remarks from one place in an hour are one too many', async (world) => {
  const { as } = world;
  const { clauseId, roundId } = await opened(world);
  const say = () =>
    sayAbout(
      as.public,
      roundId,
      { id: newId(), clauseId, kind: 'comment', language: 'es', text: 'Hola' },
      HOME
    );
  for (let time = 0; time < 10; time++) await say();
  await expect(say()).rejects.toMatchObject({ status: 429 });
});

inWorld('a round for the leadership team is not for the neighbors', async ({ as }) => {
  const { id, clauseId } = await begun(as.secretary);
  const roundId = newId();
  const opening = { id: roundId, asks: {}, bodies: [], toPublic: false, closesOn: '2026-12-31' };
  await expect(openRound(as.secretary, id, opening)).rejects.toMatchObject({
    code: 'charters.nobody_invited'
  });
  const bodyId = newId();
  const name = { from: 'es', revision: 1, texts: { es: { text: 'Comité de redacción', of: 1 } } };
  await formBody(as.system, {
    id: bodyId,
    kind: 'standing_committee',
    name,
    charge: null,
    startedOn: '2026-01-01'
  });
  await openRound(as.secretary, id, { ...opening, bodies: [bodyId] });
  const comment = { id: newId(), clauseId, kind: 'comment' as const, language: 'es', text: 'Hola' };
  await expect(sayAbout(as.member, roundId, comment, HOME)).rejects.toMatchObject({
    code: 'charters.not_invited'
  });
  await expect(sayAbout(as.public, roundId, comment, HOME)).rejects.toMatchObject({
    code: 'charters.no_such_round'
  });
});

inWorld('closed is closed; what changed until the next round is shown', async (world) => {
  const { as } = world;
  const { id, domainId, clauseId, roundId } = await opened(world);
  await closeRound(as.secretary, roundId);
  await closeRound(as.secretary, roundId);
  await expect(sayAbout(as.member, roundId, offer(clauseId), HOME)).rejects.toMatchObject({
    code: 'charters.round_closed'
  });
  const text = { es: 'Cada familia tiene un techo y agua.', en: 'Every family has a roof and water.' };
  await writeClause(as.secretary, id, home({ id: clauseId, domainId, seen: 1, text }));
  const second = await round(as.secretary, id);
  expect(await read(as.member, (tx) => differencesOf(tx, roundId))).toBeNull();
  const [changed] = (await read(as.member, (tx) => differencesOf(tx, second)))!;
  expect([changed!.before!.texts.en!.text, changed!.now!.texts.en!.text]).toEqual([
    'Every family has a roof.',
    'Every family has a roof and water.'
  ]);
});

inWorld('Marcus asks for a translation; his interpreter gives it', async (world) => {
  const { as } = world;
  const { clauseId, roundId } = await opened(world);
  const words = offer(clauseId);
  await sayAbout(as.member, roundId, words, HOME);
  await askTranslation(as.facilitator, words.id, 'en');
  await askTranslation(as.facilitator, words.id, 'en');
  expect((await said(as.facilitator, roundId))[0]!.translations).toEqual([
    { language: 'en', text: null, after: null }
  ]);
  const translation = {
    language: 'en',
    text: 'A roof without water is not enough.',
    after: 'Every family has a roof and water.'
  };
  await translateRemark(as.secretary, words.id, translation);
  expect((await said(as.public, roundId))[0]!.translations).toEqual([translation]);
});

inWorld('words can be put to a decision, and what was decided becomes the text', async (world) => {
  const { as } = world;
  await underRules(as.administrator);
  const { id, clauseId, roundId } = await opened(world);
  const words = { ...offer(clauseId), language: 'es' };
  await sayAbout(as.member, roundId, words, HOME);
  const proposalId = newId();
  await putRemarkToDecision(as.secretary, words.id, { proposalId, bodyId: await assembly(world) });
  await expect(takeInDecided(as.secretary, words.id)).rejects.toMatchObject({
    code: 'charters.settled_already'
  });
  await translate(as.secretary, proposalId, {
    ...{ question: {}, affected: {}, alternatives: {}, options: [] },
    text: { en: 'Every family has a roof and water.' }
  });
  await decide(as.secretary, proposalId, [as.member, as.greeter]);
  await takeInDecided(as.secretary, words.id);
  const { domains } = await read(as.member, (tx) => charterOf(tx, id));
  expect(domains[0]!.clauses[0]!.text.texts.es!.text).toBe(words.after);
  await translateClause(as.secretary, clauseId, {
    seen: 2,
    texts: { en: 'Every family has a roof and water.' }
  });
});

inWorld('whoever said it takes it back, nobody else', async (world) => {
  const { as } = world;
  const { clauseId, roundId } = await opened(world);
  const words = offer(clauseId);
  await sayAbout(as.member, roundId, words, HOME);
  await expect(takeBackRemark(as.greeter, words.id)).rejects.toMatchObject({ code: 'charters.not_yours' });
  await takeBackRemark(as.member, words.id);
  expect((await said(as.member, roundId))[0]).toMatchObject({ settledAs: 'taken_back', text: '' });
});
