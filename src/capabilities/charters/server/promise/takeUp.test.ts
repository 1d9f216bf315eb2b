import { expect } from 'vitest';
import { inWorld, type World } from '#tests/world';
import { read } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { threadOf } from '../../../../platform/thread/index.ts';
import {
  finishFollowUp,
  followUp,
  followUpsAt,
  hallStrandsAmong,
  noteFollowUp
} from '../../../meetings/server/index.ts';
import { both } from '../../../meetings/tests/plan.ts';
import { askedAndShown, panelist, RENT, townHall } from '../../../meetings/tests/townHall.ts';
import { assembly } from '../../tests/charter.ts';
import { ratified } from '../../tests/ratified.ts';
import { boardOf, heardAt, institutionsOf, noteAnswer, promisesOnBoard, takeUpPromise } from '../index.ts';

const promised = both('Ninguna familia sin techo en marzo', 'No family without a roof by March');

/** Commissioner Duarte was asked about the rent, and gave a day. */
async function promisedAloud(world: World, change: object = {}) {
  const meetingId = await townHall(world);
  const [questionId] = await askedAndShown(world, meetingId, RENT);
  const one = {
    ...{ id: newId(), panelistId: await panelist(world, meetingId), questionId: questionId! },
    ...{ asked: both('¿Y la renta?', 'And the rent?'), promised, owner: 'Rosa Medina', dueOn: '2027-03-01' },
    ...change
  };
  await followUp(world.as.secretary, meetingId, one);
  const { clauseId } = await ratified(world, await assembly(world));
  return { meetingId, followUpId: one.id, questionId: questionId!, clauseId };
}

inWorld(
  'a promise made aloud becomes a commitment once, and only the board tells how it stands',
  async (world) => {
    const { as } = world;
    const { questionId: _, ...taking } = await promisedAloud(world);
    const { commitmentId } = await takeUpPromise(as.secretary, taking);
    expect(await takeUpPromise(as.secretary, taking)).toEqual({ commitmentId });
    const board = await read(as.public, (tx) => boardOf(tx));
    expect(board).toMatchObject([
      {
        ...{ id: commitmentId, institution: 'Housing Authority', owner: 'Comisionada Alma Duarte' },
        ...{ answered: 'promised', words: { texts: { en: { text: 'No family without a roof by March' } } } },
        ...{ saidWhere: 'Foro comunitario', standing: 'open' },
        steps: [{ dueOn: '2027-03-01', owner: 'Comisionada Alma Duarte' }]
      }
    ]);
    expect((await followUpsAt(as.public, taking.meetingId))[0]!.followUps).toMatchObject([
      { state: 'handed_on' }
    ]);
    const news = { promised, owner: 'Rosa', dueOn: '2027-04-01', metOn: null, notes: null, nextStep: null };
    const handedOn = { code: 'meetings.follow_up_handed_on' };
    await expect(noteFollowUp(as.secretary, taking.meetingId, taking.followUpId, news)).rejects.toMatchObject(
      handedOn
    );
    await expect(
      finishFollowUp(as.secretary, taking.meetingId, taking.followUpId, true)
    ).rejects.toMatchObject(handedOn);
    const stands = await read(as.public, (tx) => promisesOnBoard(tx, [taking.followUpId]));
    expect(stands.get(taking.followUpId)).toMatchObject({ id: commitmentId, standing: 'open' });
    expect(await read(as.public, (tx) => heardAt(tx, commitmentId))).toMatchObject([
      { id: taking.followUpId, by: 'Comisionada Alma Duarte', day: '2026-12-12', settled: true }
    ]);
  }
);

inWorld('from the question one walks to the clause, and back', async (world) => {
  const { questionId, ...taking } = await promisedAloud(world);
  const { commitmentId } = await takeUpPromise(world.as.secretary, taking);
  const ties = await read(world.as.public, (tx) =>
    threadOf(tx, { kind: 'town_hall_question', id: questionId })
  );
  const says = ties.map(({ from, relation, to }) => `${from.kind} ${relation} ${to.kind}`);
  expect(says).toEqual(
    expect.arrayContaining([
      'town_hall_question followed_by town_hall_follow_up',
      'town_hall_follow_up is_kept_as commitment',
      'clause was_put_to commitment'
    ])
  );
  const knots = [
    { kind: 'town_hall_question', id: questionId },
    { kind: 'commitment', id: commitmentId },
    { kind: 'town_hall_question', id: newId() }
  ];
  expect(await read(world.as.public, (tx) => hallStrandsAmong(tx, knots))).toMatchObject([
    { id: questionId, settled: false, by: null }
  ]);
});

inWorld('two promises about one clause are one commitment, and a later answer stands', async (world) => {
  const { as } = world;
  const { questionId: _, ...taking } = await promisedAloud(world);
  const { commitmentId } = await takeUpPromise(as.secretary, taking);
  const partly = {
    answer: 'partly' as const,
    words: { es: 'La mitad.' },
    saidWhere: 'Carta',
    saidOn: '2026-12-07',
    owner: null
  };
  await noteAnswer(as.secretary, commitmentId, partly);
  const { panelist } = (await followUpsAt(as.member, taking.meetingId))[0]!;
  const again = { ...taking, followUpId: newId() };
  await followUp(as.secretary, taking.meetingId, {
    ...{
      id: again.followUpId,
      panelistId: panelist.id,
      questionId: null,
      owner: 'Rosa Medina',
      dueOn: '2026-12-01'
    },
    ...{ asked: both('¿Y el terreno?', 'And the site?'), promised: both('El terreno', 'The site') }
  });
  expect(await takeUpPromise(as.secretary, again)).toEqual({ commitmentId });
  expect(await read(as.public, (tx) => boardOf(tx))).toMatchObject([
    { answered: 'partly', standing: 'late', steps: [{ dueOn: '2026-12-01' }, { dueOn: '2027-03-01' }] }
  ]);
  expect(await read(as.public, institutionsOf)).toHaveLength(1);
});

inWorld('what was only asked stands without an answer; what was kept stays where it was', async (world) => {
  const { as } = world;
  const { questionId: _, ...taking } = await promisedAloud(world, { promised: null });
  await expect(takeUpPromise(as.member, taking)).rejects.toMatchObject({ status: 403 });
  await expect(takeUpPromise(as.public, taking)).rejects.toMatchObject({ status: 401 });
  await expect(takeUpPromise(as.lancasterSecretary, taking)).rejects.toMatchObject({ status: 404 });
  await expect(takeUpPromise(as.secretary, { ...taking, clauseId: newId() })).rejects.toMatchObject({
    status: 404
  });
  await finishFollowUp(as.secretary, taking.meetingId, taking.followUpId, true);
  await expect(takeUpPromise(as.secretary, taking)).rejects.toMatchObject({
    code: 'meetings.follow_up_done'
  });
  await finishFollowUp(as.secretary, taking.meetingId, taking.followUpId, false);
  await takeUpPromise(as.secretary, taking);
  expect(await read(as.public, (tx) => boardOf(tx))).toMatchObject([{ standing: 'no_answer', steps: [] }]);
});
