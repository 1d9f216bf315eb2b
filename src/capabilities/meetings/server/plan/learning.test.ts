import { expect } from 'vitest';
import { sql, read } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { announced, closed, notFound, opened, refusedToOthers, said } from '../../tests/plan.ts';
import { addDebrief, debriefOf, improve } from './debrief.ts';
import { askedAt, closeEvaluation, countDots, evaluate, openEvaluation } from './evaluation.ts';
import { evaluationOf } from './evaluationResults.ts';
import { checkImprovement, improvements, settleImprovement } from './improvements.ts';

const asked = ['welcome', 'heard', 'language'] as const;
async function asking(world: World): Promise<string> {
  const meeting = await opened(world);
  await openEvaluation(world.as.facilitator, meeting, [...asked]);
  return meeting;
}
const happy = { faces: { welcome: 3, heard: 3 }, words: { helped: 'El cuidado de niños' } } as const;

const several = async (world: World, meeting: string, count: number) => {
  for (let answer = 0; answer < count; answer++) await evaluate(world.as.member, meeting, happy);
};

inWorld('four answers show nothing, five show themselves when no more are asked for', async (world) => {
  const meeting = await asking(world);
  await several(world, meeting, 4);
  await evaluate(world.as.public, meeting, { faces: { welcome: 1 }, words: { better: 'Más tiempo' } });
  expect(await evaluationOf(world.as.member, meeting)).toMatchObject({
    said: null,
    waiting: 5,
    questionResults: [{ question: 'welcome', answers: 0, tally: null }, { tally: null }, { tally: null }]
  });
  await closeEvaluation(world.as.facilitator, meeting);
  const view = (await evaluationOf(world.as.member, meeting))!;
  expect(view.questionResults).toMatchObject([
    { answers: 5, tally: { 1: 1, 2: 0, 3: 4 } },
    { answers: 4, tally: null },
    { tally: null }
  ]);
  expect(view.said).toMatchObject({ better: ['Más tiempo'] });
  expect(view.said?.helped).toHaveLength(4);
});

inWorld('no two looks are fewer than five answers apart, however they come', async (world) => {
  const meeting = await asking(world);
  const shown = async () => (await evaluationOf(world.as.member, meeting))!.questionResults[0]!.answers;
  const looks: number[] = [];
  for (let answer = 0; answer < 23; answer++) {
    await several(world, meeting, 1);
    looks.push(await shown());
  }
  await closeEvaluation(world.as.facilitator, meeting);
  looks.push(await shown());
  expect([...new Set(looks)]).toEqual([0, 5, 10, 15, 23]);
});

inWorld('answers of the same moment begin no two groups, and four alone are never told', async (world) => {
  const meeting = await asking(world);
  await several(world, meeting, 9);
  await Promise.all(Array.from({ length: 4 }, () => several(world, meeting, 1)));
  expect(await evaluationOf(world.as.member, meeting)).toMatchObject({ waiting: 8 });
  const quiet = await asking(world);
  await several(world, quiet, 4);
  await closeEvaluation(world.as.facilitator, quiet);
  expect(await evaluationOf(world.as.member, quiet)).toMatchObject({ said: null, waiting: 4 });
});

inWorld('nothing kept about an answer names who gave it, or when within the day', async (world) => {
  const meeting = await asking(world);
  await evaluate(world.as.member, meeting, happy);
  expect(await world.events('meetings.evaluated')).toEqual([
    { details: { meetingId: meeting }, actorId: null, actorKind: 'public' }
  ]);
  const [event] = await world.look<{ at: Date; id: string }>(
    sql`select at, id from event where what = 'meetings.evaluated'`
  );
  expect(event!.at).toEqual(new Date('2026-12-08T00:00:00-08:00'));
  expect(Number.parseInt(event!.id.replaceAll('-', '').slice(0, 12), 16)).toBe(event!.at.getTime());
  const [answer] = await world.look<{ id: string; row: string }>(
    sql`select id, to_jsonb(a)::text as row from evaluation_answer a`
  );
  expect(answer!.id[14]).toBe('4');
  expect(answer!.row).not.toContain(world.people.rosa);
});

inWorld('dots on the wall count with the answers, and counting again replaces the count', async (world) => {
  const meeting = await asking(world);
  const dots = (count: number) => [
    { question: 'welcome' as const, face: 3 as const, dots: count },
    { question: 'welcome' as const, face: 1 as const, dots: 2 }
  ];
  await countDots(world.as.facilitator, meeting, dots(40));
  await countDots(world.as.facilitator, meeting, dots(20));
  await several(world, meeting, 5);
  await closeEvaluation(world.as.facilitator, meeting);
  expect((await evaluationOf(world.as.member, meeting))!.questionResults[0]).toMatchObject({
    answers: 27,
    tally: { 3: 25, 1: 2 }
  });
  await refusedToOthers(world, (by) => countDots(by, meeting, dots(1)));
  await expect(countDots(world.as.lancasterSecretary, meeting, dots(1))).rejects.toMatchObject(notFound);
});

inWorld('three to five different questions are asked, once, when the meeting has begun', async (world) => {
  const meeting = await opened(world);
  for (const wrong of [
    ['heard'],
    ['heard', 'heard', 'time'],
    ['heard', 'time', 'useful', 'again', 'language', 'welcome']
  ] as const)
    await expect(openEvaluation(world.as.facilitator, meeting, [...wrong])).rejects.toMatchObject({
      code: 'meetings.evaluation_questions'
    });
  await openEvaluation(world.as.facilitator, meeting, [...asked]);
  await openEvaluation(world.as.facilitator, meeting, ['time', 'useful', 'again']);
  expect(await read(world.as.public, (tx) => askedAt(tx, meeting))).toEqual({
    questions: [...asked],
    open: true
  });
  await refusedToOthers(world, (by) => openEvaluation(by, meeting, [...asked]));
  await expect(openEvaluation(world.as.lancasterSecretary, meeting, [...asked])).rejects.toMatchObject(
    notFound
  );
  await expect(
    openEvaluation(world.as.facilitator, await announced(world), [...asked])
  ).rejects.toMatchObject({ code: 'meetings.not_open' });
});

inWorld('an empty answer, one too late, and one about a meeting of elsewhere are refused', async (world) => {
  const meeting = await asking(world);
  await expect(
    evaluate(world.as.member, meeting, { faces: {}, words: { helped: ' ' } })
  ).rejects.toMatchObject({ code: 'meetings.evaluation_empty' });
  await expect(evaluate(world.as.lancasterGreeter, meeting, happy)).rejects.toMatchObject(notFound);
  await expect(evaluationOf(world.as.public, meeting)).rejects.toMatchObject({
    code: 'platform.sign_in_first'
  });
  await refusedToOthers(world, (by) => closeEvaluation(by, meeting));
  await closeEvaluation(world.as.facilitator, meeting);
  await closeEvaluation(world.as.facilitator, meeting);
  expect(await world.events('meetings.evaluation_closed')).toHaveLength(1);
  await expect(evaluate(world.as.member, meeting, happy)).rejects.toMatchObject({
    code: 'meetings.evaluation_over'
  });
});

inWorld('what to change becomes somebody’s work, and the next meeting is looked at', async (world) => {
  const meeting = await closed(world);
  const note = { id: newId(), kind: 'change' as const, text: said('El sonido falló') };
  const one = {
    id: newId(),
    debriefNoteId: note.id,
    what: said('Probar el sonido antes'),
    owner: 'Marcus',
    dueOn: '2027-01-10'
  };
  await addDebrief(world.as.facilitator, meeting, note);
  await addDebrief(world.as.facilitator, meeting, note);
  await improve(world.as.facilitator, meeting, one);
  await improve(world.as.facilitator, meeting, one);
  expect(await read(world.as.member, (tx) => debriefOf(tx, meeting))).toHaveLength(1);
  const january = await announced(world, { day: '2027-01-12' });
  await checkImprovement(world.as.facilitator, one.id, { meetingId: january, as: 'did' });
  await settleImprovement(world.as.facilitator, one.id, 'done');
  await settleImprovement(world.as.facilitator, one.id, 'done');
  expect(await improvements(world.as.member)).toMatchObject({
    improvements: [{ id: one.id, owner: 'Marcus', settledAs: 'done', checkedAs: 'did' }],
    more: false
  });
  expect(await world.events('meetings.improvement_settled')).toHaveLength(1);
});

inWorld(
  'looking back is not for everybody to write, and Lancaster has nothing to look back at',
  async (world) => {
    const meeting = await closed(world);
    const one = { id: newId(), what: said('Probar el sonido'), owner: 'Marcus', dueOn: '2027-01-10' };
    await improve(world.as.facilitator, meeting, one);
    const note = () => ({ id: newId(), kind: 'keep' as const, text: said('La cena') });
    await refusedToOthers(world, (by) => addDebrief(by, meeting, note()));
    await refusedToOthers(world, (by) => improve(by, meeting, { ...one, id: newId() }));
    await refusedToOthers(world, (by) => settleImprovement(by, one.id, 'done'));
    await refusedToOthers(world, (by) => checkImprovement(by, one.id, { meetingId: meeting, as: 'did' }));
    await expect(addDebrief(world.as.lancasterSecretary, meeting, note())).rejects.toMatchObject(notFound);
    await expect(improve(world.as.lancasterSecretary, meeting, one)).rejects.toMatchObject(notFound);
    await expect(settleImprovement(world.as.lancasterSecretary, one.id, 'done')).rejects.toMatchObject({
      status: 404
    });
    await expect(
      checkImprovement(world.as.lancasterSecretary, one.id, { meetingId: meeting, as: 'did' })
    ).rejects.toMatchObject({ status: 404 });
    await expect(improvements(world.as.stranger)).rejects.toMatchObject({ code: 'platform.not_found' });
    await expect(
      addDebrief(world.as.facilitator, meeting, { ...note(), text: said('') })
    ).rejects.toMatchObject({ code: 'meetings.text_missing' });
    await expect(
      improve(world.as.facilitator, meeting, { ...one, id: newId(), debriefNoteId: newId() })
    ).rejects.toMatchObject({ code: 'meetings.no_such_item' });
  }
);
