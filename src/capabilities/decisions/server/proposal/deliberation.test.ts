import { expect } from 'vitest';
import { read, sql } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { unmet } from '../../rules/proposal/contribution.ts';
import { noSuch, opened, raised } from '../../tests/proposal.ts';
import { amend, amendmentsOf, settleAmendment, takeBackAmendment } from './amendments.ts';
import { conflictsOf, declareConflict, liftConflict } from './conflicts.ts';
import { discussionOf, say, takeBack } from './contributions.ts';
import { withdraw } from './course.ts';
import { addEvidence, evidenceOf, takeBackEvidence } from './evidence.ts';
import { proposalOf } from './rows.ts';

const talk = ({ as }: World, id: string) => read(as.member, (tx) => discussionOf(tx, id));
const offered = ({ as }: World, id: string) => read(as.member, (tx) => amendmentsOf(tx, id));
const BETTER = 'La asociación paga la carpa, las sillas y el agua de la feria.';

inWorld('Lupe asks, Rosa answers; Samuel’s concern is met when he says so', async (world) => {
  const { as } = world;
  const id = await opened(world);
  const [question, concern] = [newId(), newId()];
  await say(as.greeter, id, { id: question, kind: 'question', text: '¿Quién lleva las sillas?' });
  await say(as.greeter, id, { id: question, kind: 'question', text: '¿Quién lleva las sillas?' });
  await say(as.member, id, { id: newId(), kind: 'answer', text: 'El comité.', repliesTo: question });
  await say(as.childcare, id, { id: concern, kind: 'concern', text: 'Sin sombra para los niños' });
  expect(unmet(await talk(world, id)).map((one) => one.id)).toEqual([concern]);
  const met = { kind: 'met' as const, text: 'La carpa es para los niños.', repliesTo: concern };
  await expect(say(as.member, id, { id: newId(), ...met })).rejects.toMatchObject({
    code: 'platform.not_allowed'
  });
  await say(as.childcare, id, { id: newId(), ...met });
  expect(unmet(await talk(world, id))).toEqual([]);
  expect(await talk(world, id)).toHaveLength(4);
});

inWorld(
  'a concern is not answered like a question, and a reply needs something to reply to',
  async (world) => {
    const id = await opened(world);
    const concern = newId();
    await say(world.as.childcare, id, { id: concern, kind: 'concern', text: 'Sin sombra' });
    for (const repliesTo of [concern, newId()])
      await expect(
        say(world.as.member, id, { id: newId(), kind: 'answer', text: 'Sí', repliesTo })
      ).rejects.toMatchObject({ code: 'decisions.no_such_thing' });
  }
);

inWorld('whoever said it may take it back, nobody else; its place stays without the words', async (world) => {
  const [id, said] = [await opened(world), newId()];
  await say(world.as.greeter, id, { id: said, kind: 'comment', text: 'No me gusta' });
  await expect(takeBack(world.as.secretary, id, said)).rejects.toMatchObject({ code: 'decisions.not_yours' });
  await takeBack(world.as.greeter, id, said);
  await takeBack(world.as.greeter, id, said);
  expect(await talk(world, id)).toMatchObject([{ text: '', takenBack: true }]);
  expect(await world.events('decisions.taken_back')).toHaveLength(1);
});

inWorld('amended in Spanish and taken in, the English is old until it is renewed', async (world) => {
  const { as } = world;
  const [id, amendment] = [await opened(world), newId()];
  await amend(as.greeter, id, { id: amendment, language: 'es', after: BETTER, because: 'Hará calor' });
  const deed = { id: amendment, as: 'taken_in' as const };
  await expect(settleAmendment(as.greeter, id, deed)).rejects.toMatchObject({ code: 'platform.not_allowed' });
  const later = world.at(as.member, '2026-12-08T12:00:00-08:00');
  await settleAmendment(later, id, deed);
  const { text, wordedAt } = await read(as.member, (tx) => proposalOf(tx, id));
  expect(text).toMatchObject({
    from: 'es',
    revision: 2,
    texts: { es: { text: BETTER, of: 2 }, en: { of: 1 } }
  });
  expect(wordedAt).toEqual(later.clock());
  await expect(settleAmendment(as.member, id, deed)).rejects.toMatchObject({
    code: 'decisions.settled_already'
  });
  await expect(
    amend(as.greeter, id, { id: newId(), language: 'en', after: 'The fair is paid.', because: 'Shorter' })
  ).rejects.toMatchObject({ code: 'decisions.translation_old' });
});

inWorld('of two amendments to the same words the second has to be written anew', async (world) => {
  const { as } = world;
  const [id, first, second] = [await opened(world), newId(), newId()];
  await amend(as.greeter, id, { id: first, language: 'es', after: BETTER, because: 'Hará calor' });
  await amend(as.childcare, id, { id: second, language: 'es', after: 'Nada.', because: 'Sale caro' });
  await settleAmendment(as.secretary, id, { id: first, as: 'taken_in' });
  await expect(settleAmendment(as.secretary, id, { id: second, as: 'taken_in' })).rejects.toMatchObject({
    code: 'decisions.text_changed'
  });
  await expect(takeBackAmendment(as.greeter, id, second)).rejects.toMatchObject({
    code: 'decisions.not_yours'
  });
  await takeBackAmendment(as.childcare, id, second);
  expect((await offered(world, id)).map((one) => one.settledAs).sort()).toEqual(['taken_back', 'taken_in']);
});

inWorld('the same words are no amendment', async (world) => {
  const id = await opened(world);
  const { text } = await read(world.as.member, (tx) => proposalOf(tx, id));
  await expect(
    amend(world.as.greeter, id, {
      id: newId(),
      language: 'es',
      after: text.texts.es!.text,
      because: 'Porque'
    })
  ).rejects.toMatchObject({ code: 'decisions.same_words' });
});

inWorld(
  'Denise says that her employer gains; an officer notes it of somebody else, a member cannot',
  async (world) => {
    const { as, people } = world;
    const id = await opened(world);
    await declareConflict(as.greeter, id, { memberId: people.lupe!, kind: 'employer' });
    await expect(
      declareConflict(as.greeter, id, { memberId: people.samuel!, kind: 'family' })
    ).rejects.toMatchObject({ code: 'platform.not_allowed' });
    await declareConflict(as.secretary, id, { memberId: people.samuel!, kind: 'family' });
    await expect(
      declareConflict(as.secretary, id, { memberId: people.ana!, kind: 'family' })
    ).rejects.toMatchObject({ status: 404 });
    const found = () => read(as.member, (tx) => conflictsOf(tx, id));
    expect(await found()).toMatchObject([
      { name: 'Lupe Ortega', kind: 'employer', bySelf: true },
      { name: 'Samuel Ríos', kind: 'family', bySelf: false }
    ]);
    await liftConflict(as.greeter, id, people.lupe!);
    expect(await found()).toHaveLength(1);
  }
);

inWorld('evidence is tied by the thread, and taken back by whoever added it', async (world) => {
  const { as } = world;
  const [id, evidence] = [await raised(world), newId()];
  const finding = {
    id: evidence,
    kind: 'finding' as const,
    what: { es: '37 de cada 100 llegan a internet solo por teléfono' },
    source: 'Encuesta de marzo, 431 respuestas'
  };
  await addEvidence(as.greeter, id, finding);
  await addEvidence(as.greeter, id, finding);
  expect(await read(as.member, (tx) => evidenceOf(tx, id))).toMatchObject([{ kind: 'finding' }]);
  expect(await world.look(sql`select from_kind, relation, to_kind from thread_link`)).toEqual([
    { fromKind: 'evidence', relation: 'supports', toKind: 'proposal' }
  ]);
  await expect(takeBackEvidence(as.childcare, id, evidence)).rejects.toMatchObject({
    code: 'platform.not_allowed'
  });
  await takeBackEvidence(as.greeter, id, evidence);
  expect(await read(as.member, (tx) => evidenceOf(tx, id))).toEqual([]);
});

inWorld('nothing is said about what was withdrawn, and nothing of it is known next door', async (world) => {
  const id = await opened(world);
  const words = { id: newId(), kind: 'comment' as const, text: 'Hola' };
  await expect(say(world.as.lancasterSecretary, id, words)).rejects.toMatchObject(noSuch);
  await withdraw(world.as.secretary, id);
  await expect(say(world.as.member, id, words)).rejects.toMatchObject({ code: 'decisions.moved_on' });
});
