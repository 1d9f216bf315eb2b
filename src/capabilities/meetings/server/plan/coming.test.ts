import { expect } from 'vitest';
import { read } from '../../../../platform/db/index.ts';
import { inWorld } from '../../../../../tests/world.ts';
import { announced, notFound, opened, planned } from '../../tests/plan.ts';
import { cancel } from './cancel.ts';
import { answerInvitation, myAnswer, needsOf, type MyAnswer } from './coming.ts';

const withNeeds: MyAnswer = {
  answer: 'coming',
  needs: [
    { kind: 'childcare', detail: 'Luz y Mateo', ages: [2, 5] },
    { kind: 'ride', detail: 'Sun Village, Avenida 96', ages: [] }
  ]
};

inWorld('Rosa comes with two children and needs a ride; she finds her answer again', async (world) => {
  const meeting = await announced(world);
  await answerInvitation(world.as.member, meeting, withNeeds);
  await answerInvitation(world.as.member, meeting, withNeeds);
  const mine = await read(world.as.member, (tx) => myAnswer(tx, meeting));
  expect(mine?.answer).toBe('coming');
  expect(mine?.needs).toEqual(expect.arrayContaining(withNeeds.needs));
});

inWorld('that she answered is remembered, and nothing of what she needs', async (world) => {
  const meeting = await announced(world);
  await answerInvitation(world.as.member, meeting, withNeeds);
  expect(await world.events('meetings.answered')).toEqual([
    expect.objectContaining({ details: { meetingId: meeting } })
  ]);
});

inWorld('each need is seen by those who arrange it, and by nobody else', async (world) => {
  const meeting = await announced(world);
  await answerInvitation(world.as.member, meeting, withNeeds);
  expect(await needsOf(world.as.childcare, meeting)).toMatchObject({
    coming: 1,
    arranged: [{ kind: 'childcare', people: [{ name: 'Rosa Medina', detail: 'Luz y Mateo', ages: [2, 5] }] }]
  });
  const officer = await needsOf(world.as.officer, meeting);
  expect(officer.arranged.map(({ kind }) => kind)).toEqual(['ride', 'food']);
  expect(JSON.stringify(await needsOf(world.as.greeter, meeting))).not.toContain('Rosa');
  expect((await needsOf(world.as.facilitator, meeting)).arranged).toEqual([]);
  expect((await needsOf(world.as.administrator, meeting)).arranged).toEqual([]);
});

inWorld('who is not coming needs nothing', async (world) => {
  const meeting = await announced(world);
  await answerInvitation(world.as.member, meeting, withNeeds);
  await answerInvitation(world.as.member, meeting, { ...withNeeds, answer: 'not' });
  expect(await read(world.as.member, (tx) => myAnswer(tx, meeting))).toEqual({ answer: 'not', needs: [] });
  expect((await needsOf(world.as.childcare, meeting)).arranged[0]?.people).toEqual([]);
});

inWorld('to a draft, to a cancelled meeting and to one of elsewhere nobody can answer', async (world) => {
  const draft = await planned(world);
  await expect(answerInvitation(world.as.member, draft, withNeeds)).rejects.toMatchObject(notFound);
  const off = await announced(world);
  await cancel(world.as.officer, off, { reason: 'heat' });
  await expect(answerInvitation(world.as.member, off, withNeeds)).rejects.toMatchObject({
    code: 'meetings.cancelled'
  });
  const meeting = await opened(world);
  await expect(answerInvitation(world.as.lancasterGreeter, meeting, withNeeds)).rejects.toMatchObject(
    notFound
  );
  await expect(needsOf(world.as.lancasterSecretary, meeting)).rejects.toMatchObject(notFound);
  await expect(answerInvitation(world.as.stranger, meeting, withNeeds)).rejects.toMatchObject({
    code: 'platform.not_found'
  });
  await expect(answerInvitation(world.as.public, meeting, withNeeds)).rejects.toMatchObject({
    code: 'platform.sign_in_first'
  });
  await expect(needsOf(world.as.stranger, meeting)).rejects.toMatchObject({ code: 'platform.not_found' });
});
