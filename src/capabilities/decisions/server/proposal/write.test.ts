import { expect } from 'vitest';
import { read, sql } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { opened as openedMeeting, refusedToOthers } from '../../../meetings/tests/plan.ts';
import { motionsOf, noteMotion } from '../../../meetings/server/index.ts';
import { assembly, drafted, fair, noSuch, opened, raised } from '../../tests/proposal.ts';
import { openDiscussion, raise, translate, withdraw } from './course.ts';
import { findProposals, myDrafts, openProposals } from './find.ts';
import { proposalsFrom } from './fromMeeting.ts';
import { proposalOf } from './rows.ts';
import { writeProposal } from './write.ts';

const seenBy = ({ as }: World, id: string, who: keyof World['as'] = 'member') =>
  read(as[who], (tx) => proposalOf(tx, id));

inWorld('Rosa’s draft is hers alone until she raises it; sent twice it is one', async (world) => {
  const writing = fair(await assembly(world));
  await writeProposal(world.as.member, writing);
  await writeProposal(world.as.member, writing);
  expect((await myDrafts(world.as.member)).lines).toHaveLength(1);
  expect((await myDrafts(world.as.secretary)).lines).toHaveLength(0);
  await expect(seenBy(world, writing.id, 'secretary')).rejects.toMatchObject(noSuch);
  await raise(world.as.member, writing.id);
  expect(await seenBy(world, writing.id, 'secretary')).toMatchObject({
    step: 'raised',
    budgetCents: 170_000
  });
  expect((await openProposals(world.as.greeter)).lines).toMatchObject([{ id: writing.id, step: 'raised' }]);
  expect((await openProposals(world.as.public)).lines).toEqual([]);
  expect(await world.events('decisions.raised')).toHaveLength(1);
});

inWorld('what was typed against an older revision is refused, and nothing is written over', async (world) => {
  const id = await raised(world);
  const { bodyId, revision } = await seenBy(world, id);
  await writeProposal(world.as.member, fair(bodyId, { id, seen: revision, budgetCents: 150_000 }));
  await expect(
    writeProposal(world.as.member, fair(bodyId, { id, seen: revision, budgetCents: 1 }))
  ).rejects.toMatchObject({ code: 'decisions.changed_meanwhile', status: 409 });
  expect((await seenBy(world, id)).budgetCents).toBe(150_000);
});

inWorld('a proposal needs a question and a text, in any language', async (world) => {
  const bodyId = await assembly(world);
  await expect(writeProposal(world.as.member, fair(bodyId, { question: {} }))).rejects.toMatchObject({
    code: 'decisions.question_missing'
  });
  await expect(writeProposal(world.as.member, fair(bodyId, { text: { es: '  ' } }))).rejects.toMatchObject({
    code: 'decisions.text_missing'
  });
});

inWorld('once it is opened its words stand still, and another member cannot write on it', async (world) => {
  const id = await opened(world);
  const { bodyId, revision } = await seenBy(world, id);
  await expect(writeProposal(world.as.member, fair(bodyId, { id, seen: revision }))).rejects.toMatchObject({
    code: 'decisions.moved_on'
  });
  await expect(writeProposal(world.as.greeter, fair(bodyId, { id, seen: revision }))).rejects.toMatchObject({
    code: 'platform.not_allowed'
  });
});

inWorld('opening is for those who look after proposals; withdrawing also for Rosa', async (world) => {
  const id = await raised(world);
  await refusedToOthers(world, (context) => openDiscussion(context, id));
  await expect(withdraw(world.as.greeter, id)).rejects.toMatchObject({ code: 'platform.not_allowed' });
  await expect(withdraw(world.as.lancasterSecretary, id)).rejects.toMatchObject(noSuch);
  await withdraw(world.as.member, id);
  await withdraw(world.as.member, id);
  await expect(openDiscussion(world.as.secretary, id)).rejects.toMatchObject({ code: 'decisions.moved_on' });
  expect(await world.events('decisions.withdrawn')).toHaveLength(1);
});

inWorld(
  'the interpreter’s part: the missing language is given, the original stays as it was',
  async (world) => {
    const id = await opened(world, { question: { es: '¿Pintamos el parque?' }, text: { es: 'De verde.' } });
    await expect(
      translate(world.as.greeter, id, renewing({ en: 'Do we paint the park?' }, { en: 'Green.' }))
    ).rejects.toMatchObject({ code: 'platform.not_allowed' });
    await translate(
      world.as.secretary,
      id,
      renewing({ en: 'Do we paint the park?', es: 'Otra cosa' }, { en: 'Green.' })
    );
    expect((await seenBy(world, id)).question.texts).toEqual({
      es: { text: '¿Pintamos el parque?', of: 1 },
      en: { text: 'Do we paint the park?', of: 1 }
    });
  }
);

const renewing = (question: Record<string, string>, text: Record<string, string>) => ({
  question,
  text,
  affected: {},
  alternatives: {},
  options: []
});

inWorld(
  'a motion of the evening becomes a proposal once, and the thread keeps where it came from',
  async (world) => {
    const meetingId = await openedMeeting(world);
    const motionId = newId();
    await noteMotion(world.as.facilitator, meetingId, {
      id: motionId,
      text: { language: 'es', texts: { es: 'Que paguemos la feria' } },
      movedBy: 'Rosa'
    });
    expect(await read(world.as.member, (tx) => motionsOf(tx, meetingId))).toHaveLength(1);
    await raised(world, { moved: { meetingId, motionId } });
    await expect(drafted(world, { moved: { meetingId, motionId } })).rejects.toMatchObject({
      code: 'decisions.motion_taken'
    });
    await expect(drafted(world, { moved: { meetingId, motionId: newId() } })).rejects.toMatchObject({
      status: 404
    });
    expect(await world.look(sql`select from_kind, relation from thread_link`)).toEqual([
      { fromKind: 'motion', relation: 'became' }
    ]);
    const became = (who: 'member' | 'public') => read(world.as[who], (tx) => proposalsFrom(tx, meetingId));
    expect(await became('member')).toMatchObject([
      { motionId, step: 'raised', motion: { texts: { es: { text: 'Que paguemos la feria' } } } }
    ]);
    expect(await became('public')).toEqual([]);
  }
);

inWorld('the register forgives accents and capitals, and finds by the beginning of words', async (world) => {
  const id = await raised(world);
  await raised(world, {
    question: { es: '¿Más camiones?', en: 'More buses?' },
    text: { es: 'Sí.', en: 'Yes.' }
  });
  const found = async (query: string) =>
    (await findProposals(world.as.member, { query })).lines.map((one) => one.id);
  expect(await found('FÉRIA salu')).toEqual([id]);
  expect(await found('tent')).toEqual([id]);
  expect(await found('feria camiones')).toEqual([]);
  expect((await findProposals(world.as.lancasterSecretary, { query: 'feria' })).lines).toEqual([]);
});
