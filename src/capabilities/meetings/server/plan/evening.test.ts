import { expect } from 'vitest';
import { read, sql } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inWorld } from '../../../../../tests/world.ts';
import { announced, both, closed, notFound, opened, refusedToOthers } from '../../tests/plan.ts';
import { childcareCount, childcareSheet, eraseOldChildcare, sendHome, takeIn } from './childcare.ts';
import { countHeadsets } from './headsets.ts';
import { addPaper, handPaper, papersOf } from './papers.ts';
import { leavePart, partsOf, takePart } from './parts.ts';

const luz = () => ({ id: newId(), firstName: 'Luz', age: 2, allergy: 'cacahuate', pickup: 'Rosa, su mamá' });

inWorld('Samuel takes Luz in once, and sends her home with her mother', async (world) => {
  const meeting = await opened(world);
  const child = luz();
  await takeIn(world.as.childcare, meeting, child);
  await takeIn(world.as.childcare, meeting, child);
  expect(await childcareSheet(world.as.childcare, meeting)).toMatchObject({
    children: [{ firstName: 'Luz', leftAt: null }],
    count: { here: 1, came: 1, adults: 0, needed: 2 }
  });
  await sendHome(world.as.childcare, meeting, child.id, 'Rosa');
  expect((await childcareSheet(world.as.childcare, meeting)).children).toMatchObject([{ leftWith: 'Rosa' }]);
  await expect(sendHome(world.as.childcare, meeting, child.id, 'otra')).rejects.toMatchObject({
    code: 'meetings.already_home'
  });
  await expect(sendHome(world.as.childcare, meeting, newId(), 'Rosa')).rejects.toMatchObject({
    code: 'meetings.no_such_item'
  });
  expect(JSON.stringify(await world.events('meetings.child_came'))).not.toContain('Luz');
});

inWorld('the sheet is for cleared adults; Elena sees how many, and no name', async (world) => {
  const meeting = await opened(world);
  await takeIn(world.as.childcare, meeting, luz());
  for (const by of [world.as.secretary, world.as.administrator, world.as.greeter, world.as.member])
    await expect(childcareSheet(by, meeting)).rejects.toMatchObject({ code: 'platform.not_allowed' });
  expect(await childcareCount(world.as.secretary, meeting)).toEqual({
    here: 1,
    came: 1,
    adults: 0,
    needed: 2
  });
  await refusedToOthers(world, (by) => childcareCount(by, meeting));
  await refusedToOthers(world, (by) => takeIn(by, meeting, luz()));
  await refusedToOthers(world, (by) => sendHome(by, meeting, newId(), 'Rosa'));
  await expect(childcareCount(world.as.lancasterSecretary, meeting)).rejects.toMatchObject(notFound);
});

inWorld('before the meeting is open no child is taken in', async (world) => {
  const meeting = await announced(world);
  await expect(takeIn(world.as.childcare, meeting, luz())).rejects.toMatchObject({
    code: 'meetings.not_open'
  });
});

inWorld('thirty days later the sheet is gone and the count remains', async (world) => {
  const meeting = await opened(world);
  await takeIn(world.as.childcare, meeting, luz());
  await takeIn(world.as.childcare, meeting, luz());
  const thirty = world.at(world.as.system, '2027-01-07T12:00:00-08:00');
  expect(await eraseOldChildcare(thirty)).toBe(0);
  const later = world.at(world.as.system, '2027-01-08T12:00:00-08:00');
  expect(await eraseOldChildcare(later)).toBe(2);
  expect(await eraseOldChildcare(later)).toBe(0);
  expect(await world.look(sql`select first_name from childcare_child`)).toEqual([]);
  expect(await world.look(sql`select children from childcare_tally`)).toEqual([{ children: 2 }]);
  await expect(eraseOldChildcare(world.as.administrator)).rejects.toMatchObject({
    code: 'platform.not_allowed'
  });
});

inWorld('members take on the parts of the evening, each once, and give them back', async (world) => {
  const meeting = await announced(world);
  await takePart(world.as.member, meeting, { role: 'timekeeper' });
  await takePart(world.as.member, meeting, { role: 'timekeeper' });
  await takePart(world.as.greeter, meeting, { role: 'interpreter', language: 'es' });
  expect(await read(world.as.facilitator, (tx) => partsOf(tx, meeting))).toMatchObject([
    { role: 'interpreter', name: 'Lupe Ortega', language: 'es' },
    { role: 'timekeeper', name: 'Rosa Medina' }
  ]);
  expect(await world.events('meetings.part_taken')).toHaveLength(2);
  await leavePart(world.as.member, meeting, 'timekeeper');
  await leavePart(world.as.member, meeting, 'timekeeper');
  expect(await world.events('meetings.part_left')).toHaveLength(1);
});

inWorld('with children works only who was cleared, and an interpreter says which language', async (world) => {
  const meeting = await announced(world);
  await expect(takePart(world.as.member, meeting, { role: 'childcare' })).rejects.toMatchObject({
    code: 'meetings.not_cleared'
  });
  await takePart(world.as.childcare, meeting, { role: 'childcare' });
  await expect(takePart(world.as.member, meeting, { role: 'interpreter' })).rejects.toMatchObject({
    code: 'meetings.language_missing'
  });
  await expect(takePart(world.as.lancasterGreeter, meeting, { role: 'greeter' })).rejects.toMatchObject(
    notFound
  );
  await expect(takePart(world.as.stranger, meeting, { role: 'greeter' })).rejects.toMatchObject({
    code: 'platform.not_found'
  });
  await expect(leavePart(world.as.public, meeting, 'greeter')).rejects.toMatchObject({
    code: 'platform.sign_in_first'
  });
  await expect(read(world.as.public, (tx) => partsOf(tx, meeting))).rejects.toMatchObject({
    code: 'platform.sign_in_first'
  });
});

inWorld('headsets are counted out and in, and more than went out cannot come back', async (world) => {
  const meeting = await opened(world);
  const out = { id: newId(), direction: 'out' as const, count: 12 };
  await countHeadsets(world.as.greeter, meeting, out);
  expect(await countHeadsets(world.as.greeter, meeting, out)).toEqual({ out: 12, back: 0, missing: 12 });
  const back = (count: number) =>
    countHeadsets(world.as.greeter, meeting, { id: newId(), direction: 'in', count });
  expect(await back(10)).toEqual({ out: 12, back: 10, missing: 2 });
  await expect(back(3)).rejects.toMatchObject({ code: 'meetings.more_than_out', details: { missing: 2 } });
  expect(await back(2)).toMatchObject({ missing: 0 });
  await refusedToOthers(world, (by) => countHeadsets(by, meeting, { ...out, id: newId() }));
  await expect(countHeadsets(world.as.lancasterGreeter, meeting, out)).rejects.toMatchObject(notFound);
});

inWorld('headsets still come back when the meeting is over, and none go out', async (world) => {
  const meeting = await closed(world);
  await expect(
    countHeadsets(world.as.greeter, meeting, { id: newId(), direction: 'out', count: 1 })
  ).rejects.toMatchObject({
    code: 'meetings.not_open'
  });
});

inWorld('Elena hands the budget to the interpreters, and it is ticked off once', async (world) => {
  const meeting = await announced(world);
  const paper = {
    id: newId(),
    title: both('Presupuesto', 'Budget'),
    link: 'https://example.org/presupuesto.pdf'
  };
  await addPaper(world.as.secretary, meeting, paper);
  await addPaper(world.as.secretary, meeting, paper);
  await handPaper(world.as.secretary, meeting, paper.id);
  await handPaper(world.as.secretary, meeting, paper.id);
  expect(await read(world.as.member, (tx) => papersOf(tx, meeting))).toMatchObject([
    { id: paper.id, handedAt: expect.any(Date) }
  ]);
  expect(await world.events('meetings.paper_handed')).toHaveLength(1);
  await expect(handPaper(world.as.secretary, meeting, newId())).rejects.toMatchObject({
    code: 'meetings.no_such_item'
  });
  await refusedToOthers(world, (by) => addPaper(by, meeting, { ...paper, id: newId() }));
  await refusedToOthers(world, (by) => handPaper(by, meeting, paper.id));
  await expect(handPaper(world.as.lancasterSecretary, meeting, paper.id)).rejects.toMatchObject(notFound);
});
