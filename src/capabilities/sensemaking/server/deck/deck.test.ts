import { expect } from 'vitest';
import { read, sql, transact } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { threadOf } from '../../../../platform/thread/index.ts';
import { inWorld } from '../../../../../tests/world.ts';
import { findingsOf, releaseResults } from '../../../surveys/server/index.ts';
import { heard } from '../../../surveys/tests/answers.ts';
import { both, deck, meeting, noSuch, note, published, quote, source, story } from '../../tests/decks.ts';
import { answerCard, answersOf, takeDownAnswer, typeAnswer } from './answers.ts';
import { addQuote, withdrawConsent } from './consent.ts';
import { addFinding } from './finding.ts';
import { moveCard, removeCard, rewordCard } from './prepare.ts';
import { publishDeck } from './publish.ts';
import { deckSeen, decksOf } from './read.ts';
import { beginShowing, endShowing, screenOf, turnTo } from './show.ts';

inWorld('Marcus lays a deck; members find it once it is published', async (world) => {
  const { as } = world;
  const id = await deck(world);
  await source(world, id);
  expect(await decksOf(as.member)).toEqual([]);
  await expect(deckSeen(as.member, id)).rejects.toMatchObject(noSuch('deck'));
  await publishDeck(as.facilitator, id);
  expect((await deckSeen(as.public, id)).cards).toMatchObject([
    { kind: 'source', facts: { year: 2024 }, closed: false }
  ]);
  await expect(deckSeen(as.lancasterSecretary, id)).rejects.toMatchObject(noSuch('deck'));
  await expect(publishDeck(as.facilitator, id)).rejects.toMatchObject({ code: 'sensemaking.deck_same' });
});

inWorld('a version stays as it was published, and the next one shows the new words', async (world) => {
  const { as } = world;
  const { deckId, sourceId, quoteId } = await published(world);
  await rewordCard(as.facilitator, {
    cardId: sourceId,
    seen: 1,
    words: both('Más de la mitad', 'More than half')
  });
  await expect(
    rewordCard(as.facilitator, { cardId: sourceId, seen: 1, words: both('Otra', 'Other') })
  ).rejects.toMatchObject({
    code: 'sensemaking.changed_meanwhile'
  });
  await moveCard(as.facilitator, quoteId, -1);
  expect((await deckSeen(as.member, deckId)).cards[0]!.words!.texts.es!.text).toMatch(/^54/);
  expect(await publishDeck(as.facilitator, deckId)).toEqual({ number: 2 });
  expect((await deckSeen(as.member, deckId)).cards.map(({ id }) => id)).toEqual([quoteId, sourceId]);
  expect((await deckSeen(as.member, deckId, { number: 1 })).cards.map(({ id }) => id)).toEqual([
    sourceId,
    quoteId
  ]);
  await removeCard(as.facilitator, quoteId);
  await publishDeck(as.facilitator, deckId);
  expect((await deckSeen(as.member, deckId)).cards).toHaveLength(1);
});

inWorld('a quote reaches as far as its consent', async (world) => {
  const { as } = world;
  const { deckId } = await published(world, { scope: 'members' });
  const seenBy = async (who: keyof typeof as) => (await deckSeen(as[who], deckId)).cards[1]!;
  expect(await seenBy('member')).toMatchObject({ closed: false });
  expect(await seenBy('public')).toMatchObject({ closed: true, words: null, facts: {} });
});

inWorld('without consent there is no quote: the form says so, and the database refuses', async (world) => {
  const { as } = world;
  const id = await deck(world);
  await expect(addQuote(as.facilitator, story(world, id, { memberId: null }))).rejects.toMatchObject({
    code: 'sensemaking.consent_missing'
  });
  await expect(addQuote(as.facilitator, story(world, id, { memberId: newId() }))).rejects.toMatchObject({
    code: 'sensemaking.consent_missing'
  });
  await expect(addQuote(as.member, story(world, id))).rejects.toMatchObject({ code: 'platform.not_allowed' });
  const quoted = sql`insert into card (community_id, id, deck_id, kind, position, revision, added_at)
    values (${world.communities.palmdale!.id}, ${newId()}, ${id}, 'quote', 1, 1, now())`;
  await expect(transact(as.system, (tx) => quoted.execute(tx.db))).rejects.toThrow(/check/);
});

inWorld(
  'Rosa takes her consent back: her words are gone from every version, and their place stays',
  async (world) => {
    const { as, look } = world;
    const { deckId, quoteId } = await published(world);
    await expect(withdrawConsent(as.greeter, quoteId)).rejects.toMatchObject({
      code: 'platform.not_allowed'
    });
    await withdrawConsent(as.member, quoteId);
    await withdrawConsent(as.member, quoteId);
    expect((await deckSeen(as.facilitator, deckId, { number: 1 })).cards[1]).toMatchObject({
      words: null,
      facts: {},
      takenOut: 'withdrawn'
    });
    expect(await look(sql`select from card_face where card_id = ${quoteId} and words is not null`)).toEqual(
      []
    );
    await publishDeck(as.facilitator, deckId);
    expect((await deckSeen(as.member, deckId)).cards).toHaveLength(1);
    expect(await world.events('sensemaking.consent_withdrawn')).toHaveLength(1);
  }
);

inWorld('a withdrawn quote enters no version, whoever asks the database', async (world) => {
  const { communities } = world;
  const { deckId, quoteId } = await published(world);
  await withdrawConsent(world.as.member, quoteId);
  const insert = sql`insert into deck_version_card (community_id, deck_id, number, position, card_id, revision)
    values (${communities.palmdale!.id}, ${deckId}, 1, 9, ${quoteId}, 1)`;
  await expect(transact(world.as.system, (tx) => insert.execute(tx.db))).rejects.toThrow(/taken out/);
});

inWorld('what Lupe makes of a card is kept without her and without the hour', async (world) => {
  const { as, look } = world;
  const { sourceId } = await published(world);
  const said = note(sourceId, 'Me sorprende que sea tan poco.');
  await answerCard(as.greeter, said);
  await answerCard(as.greeter, said);
  expect(await read(as.member, (tx) => answersOf(tx, [sourceId]))).toMatchObject([
    { question: 'surprise', language: 'es', via: 'phone' }
  ]);
  const [event] = await look<{ actorId: string | null; at: Date }>(
    sql`select actor_id, at from event where what = 'sensemaking.card_answered'`
  );
  expect(event).toMatchObject({ actorId: null, at: new Date('2026-12-08T00:00:00-08:00') });
  await expect(answerCard(as.public, note(sourceId, 'Hola a todas'))).rejects.toMatchObject({
    code: 'platform.sign_in_first'
  });
  await expect(answerCard(as.greeter, note(sourceId, 'Llámame al 661 555 0172'))).rejects.toMatchObject({
    code: 'sensemaking.statement_contact'
  });
});

inWorld(
  'at the meeting everybody with the link follows card by card, and says what they see',
  async (world) => {
    const { as } = world;
    const { deckId, sourceId, quoteId } = await published(world, { scope: 'room' });
    const [meetingId, id] = [await meeting(world), newId()];
    await beginShowing(as.greeter, { id, deckId, meetingId });
    await beginShowing(as.greeter, { id, deckId, meetingId });
    await expect(beginShowing(as.facilitator, { id: newId(), deckId, meetingId })).rejects.toMatchObject({
      code: 'sensemaking.already_showing'
    });
    await answerCard(as.public, note(sourceId, 'Falta decir cuánto gana la gente.', id));
    await turnTo(as.greeter, id, 2);
    await typeAnswer(as.greeter, note(quoteId, 'Así vivimos muchas.', id), 'paper');
    const screen = await read(as.public, (tx) => screenOf(tx, id));
    expect(screen).toMatchObject({
      position: 2,
      of: 2,
      card: { closed: false },
      answers: [{ via: 'paper' }]
    });
    await endShowing(as.greeter, id);
    await expect(answerCard(as.public, note(sourceId, 'Una cosa más', id))).rejects.toMatchObject({
      code: 'sensemaking.showing_over'
    });
    expect((await read(as.public, (tx) => screenOf(tx, id))).card.closed).toBe(true);
  }
);

inWorld('an answer that names somebody is taken down, and its words are kept for nobody', async (world) => {
  const { as, look } = world;
  const { sourceId } = await published(world);
  const said = note(sourceId, 'La culpa es de la vecina del doce');
  await answerCard(as.member, said);
  await takeDownAnswer(as.secretary, said.id, 'names');
  await takeDownAnswer(as.secretary, said.id, 'names');
  expect(await read(as.member, (tx) => answersOf(tx, [sourceId]))).toEqual([]);
  expect(await look(sql`select from card_answer where text like '%vecina%'`)).toEqual([]);
});

inWorld('a quote keeps the name of who gave it away from every page', async (world) => {
  const id = await deck(world);
  await quote(world, id, { memberId: null, givenBy: 'María del Rayo, 661 555 0133' });
  await publishDeck(world.as.facilitator, id);
  expect(JSON.stringify(await deckSeen(world.as.facilitator, id))).not.toMatch(/Rayo/);
});

inWorld('what the survey found becomes a card with its interval; what it hid does not', async (world) => {
  const { as } = world;
  const { surveyId } = await heard(as.officer);
  await releaseResults(as.officer, surveyId);
  const found = await findingsOf(as.officer, surveyId);
  const missed = found.find(({ question, option }) => question === 'rent' && option === 'yes')!;
  const [deckId, id] = [await deck(world), newId()];
  await addFinding(as.facilitator, { id, deckId, findingId: missed.id });
  await publishDeck(as.facilitator, deckId);
  const { cards } = await deckSeen(as.public, deckId);
  expect(cards[0]).toMatchObject({
    kind: 'finding',
    revision: 1,
    facts: { share: 54, answers: 160 },
    words: { texts: { es: { text: expect.stringMatching(/renta/) } } }
  });
  expect(cards[0]!.facts.low).toBeLessThan(54);
  await expect(addFinding(as.facilitator, { id: newId(), deckId, findingId: newId() })).rejects.toMatchObject(
    noSuch('finding')
  );
  expect(await read(as.member, (tx) => threadOf(tx, { kind: 'finding', id: missed.id }))).toMatchObject([
    { to: { kind: 'card', id } }
  ]);
});
