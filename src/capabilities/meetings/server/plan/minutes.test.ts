import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { canonical } from '../../../../kernels/chain/index.ts';
import { read, sql } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { both, closed, notFound, opened, refusedToOthers, said } from '../../tests/plan.ts';
import { addItem, agendaOf } from './agenda.ts';
import { noteItem } from './clock.ts';
import { closeMeeting, reopen } from './course.ts';
import { approveMinutes, draftMinutes, minutesOf } from './minutes.ts';
import { minutesPaper } from './minutesPaper.ts';
import { minutesIn } from './minutesText.ts';
import { motionsOf, noteMotion, settleMotion } from './motions.ts';
import { park, parkedOf, settleParked } from './parking.ts';
import { addStep, finishStep, stepsOf, translateStep } from './steps.ts';

/** An evening with one motion, one next step and one matter for another time. */
async function evening(world: World) {
  const meeting = await opened(world);
  const { facilitator, secretary } = world.as;
  const item = { id: newId(), title: both('El parque', 'The park'), purpose: 'decide' as const, minutes: 30 };
  const [motionId, stepId] = [newId(), newId()];
  await addItem(secretary, meeting, item);
  await noteItem(secretary, meeting, item.id, { es: 'Queremos sombra.', en: 'We want shade.' });
  await noteMotion(facilitator, meeting, {
    id: motionId,
    agendaItemId: item.id,
    text: said('Pedir árboles.'),
    movedBy: 'Rosa M.',
    secondedBy: 'Denise'
  });
  await addStep(facilitator, meeting, {
    id: stepId,
    what: said('Escribir a la ciudad', 'Write to the city'),
    owner: 'Denise',
    dueOn: '2026-12-20'
  });
  await park(facilitator, meeting, { id: newId(), text: said('Los baños', 'The restrooms') });
  return { meeting, item, motionId, stepId };
}

inWorld('a motion in Spanish needs its second text before there are minutes', async (world) => {
  const { meeting, motionId } = await evening(world);
  await closeMeeting(world.as.facilitator, meeting);
  await expect(draftMinutes(world.as.secretary, meeting)).rejects.toMatchObject({
    code: 'meetings.translation_missing',
    details: { text: 'Pedir árboles.', language: 'inglés' }
  });
  await settleMotion(world.as.secretary, meeting, motionId, {
    texts: { en: 'Ask for trees.' },
    outcome: 'carried'
  });
  const content = await draftMinutes(world.as.secretary, meeting);
  expect(content.motions).toMatchObject([{ movedBy: 'Rosa M.', outcome: 'carried' }]);
  const text = minutesIn(content, 'en', { approvedOn: null, timeZone: 'America/Los_Angeles' });
  expect(text.flatMap(({ list }) => list)).toContain(
    'Ask for trees. (moved by Rosa M., seconded by Denise). Agreed.'
  );
  expect(text.flatMap(({ list }) => list)).toContain('Write to the city (Denise, by December 20, 2026)');
});

async function drafted(world: World): Promise<string> {
  const { meeting, motionId } = await evening(world);
  await settleMotion(world.as.secretary, meeting, motionId, { texts: { en: 'Ask for trees.' } });
  await closeMeeting(world.as.facilitator, meeting);
  await draftMinutes(world.as.secretary, meeting);
  return meeting;
}

inWorld(
  'a draft is for members; approved minutes are for everybody, without the counts by category',
  async (world) => {
    const meeting = await drafted(world);
    expect(await read(world.as.member, (tx) => minutesOf(tx, meeting))).toMatchObject({ approvedOn: null });
    await expect(read(world.as.public, (tx) => minutesOf(tx, meeting))).rejects.toMatchObject({
      code: 'meetings.minutes_missing'
    });
    await approveMinutes(world.as.secretary, meeting, '2026-12-08');
    const { content } = await read(world.as.public, (tx) => minutesOf(tx, meeting));
    expect(content.came.byCategory).toEqual({});
  }
);

inWorld('approving puts the fingerprint of the minutes into the record, once, and no name', async (world) => {
  const meeting = await drafted(world);
  await approveMinutes(world.as.secretary, meeting, '2026-12-08');
  await expect(approveMinutes(world.as.secretary, meeting, '2026-12-08')).rejects.toMatchObject({
    code: 'meetings.minutes_approved'
  });
  const entries = await world.look<{ payload: string }>(
    sql`select payload from record_entry where kind = 'meetings.minutes'`
  );
  expect(entries).toHaveLength(1);
  const { content, recordSequence } = await read(world.as.member, (tx) => minutesOf(tx, meeting));
  expect(recordSequence).toBeGreaterThan(0);
  expect(JSON.parse(entries[0]!.payload)).toMatchObject({
    meeting,
    approvedOn: '2026-12-08',
    sha256: createHash('sha256').update(canonical(content)).digest('hex')
  });
  expect(entries[0]!.payload).not.toContain('Rosa');
});

inWorld(
  'what approved minutes were made from no longer changes, not even past the program',
  async (world) => {
    const meeting = await drafted(world);
    await approveMinutes(world.as.secretary, meeting, '2026-12-08');
    const approved = { code: 'meetings.minutes_approved' };
    const [item] = await read(world.as.member, (tx) => agendaOf(tx, meeting));
    await expect(draftMinutes(world.as.secretary, meeting)).rejects.toMatchObject(approved);
    await expect(reopen(world.as.facilitator, meeting)).rejects.toMatchObject(approved);
    await expect(noteItem(world.as.secretary, meeting, item!.id, { es: 'Otra cosa' })).rejects.toMatchObject(
      approved
    );
    await expect(
      park(world.as.secretary, meeting, { id: newId(), text: said('Tarde') })
    ).rejects.toMatchObject(approved);
    await expect(
      world.look(sql`update minutes set content = '{}' where meeting_id = ${meeting}`)
    ).rejects.toThrow(/stand still/);
  }
);

inWorld('minutes are approved between the meeting and today, and drafted when it is over', async (world) => {
  const meeting = await drafted(world);
  for (const day of ['2026-12-07', '2026-12-09'])
    await expect(approveMinutes(world.as.secretary, meeting, day)).rejects.toMatchObject({
      code: 'meetings.approved_when'
    });
  const going = await opened(world);
  await expect(draftMinutes(world.as.secretary, going)).rejects.toMatchObject({
    code: 'meetings.not_closed'
  });
  await expect(approveMinutes(world.as.secretary, going, '2026-12-08')).rejects.toMatchObject({
    code: 'meetings.minutes_missing'
  });
});

inWorld('minutes are the secretary’s to draft, and Lancaster finds none', async (world) => {
  const meeting = await drafted(world);
  await refusedToOthers(world, (by) => draftMinutes(by, meeting));
  await refusedToOthers(world, (by) => approveMinutes(by, meeting, '2026-12-08'));
  await expect(draftMinutes(world.as.lancasterSecretary, meeting)).rejects.toMatchObject(notFound);
  await expect(approveMinutes(world.as.lancasterSecretary, meeting, '2026-12-08')).rejects.toMatchObject(
    notFound
  );
  await expect(read(world.as.lancasterSecretary, (tx) => minutesOf(tx, meeting))).rejects.toMatchObject(
    notFound
  );
});

inWorld('notes of the evening: told twice they stand once, and are settled once', async (world) => {
  const { meeting, motionId, stepId } = await evening(world);
  const { facilitator, member } = world.as;
  await noteMotion(facilitator, meeting, { id: motionId, text: said('Pedir árboles.'), movedBy: 'Rosa M.' });
  expect(await read(member, (tx) => motionsOf(tx, meeting))).toHaveLength(1);
  await finishStep(facilitator, meeting, stepId, true);
  await finishStep(facilitator, meeting, stepId, true);
  expect(await world.events('meetings.step_done')).toHaveLength(1);
  await translateStep(facilitator, meeting, stepId, { en: 'Write to the mayor' });
  expect((await read(member, (tx) => stepsOf(tx, meeting)))[0]?.what.texts.en?.text).toBe(
    'Write to the mayor'
  );
  const [parked] = await read(member, (tx) => parkedOf(tx, meeting));
  await settleParked(facilitator, meeting, parked!.id);
  await settleParked(facilitator, meeting, parked!.id);
  expect(await world.events('meetings.parked_settled')).toHaveLength(1);
});

inWorld(
  'notes are not for everybody, not before the meeting, not without words, not for what is not there',
  async (world) => {
    const { meeting, motionId, stepId } = await evening(world);
    const deeds = [
      (by: World['as']['member'], at = meeting) => park(by, at, { id: newId(), text: said('Algo') }),
      (by: World['as']['member'], at = meeting) => settleParked(by, at, newId()),
      (by: World['as']['member'], at = meeting) =>
        noteMotion(by, at, { id: newId(), text: said('Algo'), movedBy: 'Rosa' }),
      (by: World['as']['member'], at = meeting) => settleMotion(by, at, motionId, { outcome: 'later' }),
      (by: World['as']['member'], at = meeting) =>
        addStep(by, at, { id: newId(), what: said('Algo'), owner: 'Rosa' }),
      (by: World['as']['member'], at = meeting) => translateStep(by, at, stepId, { en: 'Something' }),
      (by: World['as']['member'], at = meeting) => finishStep(by, at, stepId, true)
    ];
    for (const deed of deeds) {
      await refusedToOthers(world, deed);
      await expect(deed(world.as.lancasterSecretary)).rejects.toMatchObject(notFound);
    }
    await expect(park(world.as.facilitator, meeting, { id: newId(), text: said(' ') })).rejects.toMatchObject(
      { code: 'meetings.text_missing' }
    );
    for (const deed of [
      () => settleParked(world.as.facilitator, meeting, newId()),
      () => settleMotion(world.as.facilitator, meeting, newId(), {}),
      () => finishStep(world.as.facilitator, meeting, newId(), true)
    ])
      await expect(deed()).rejects.toMatchObject({ code: 'meetings.no_such_item' });
  }
);

inWorld('the paper is a tagged PDF in one language or in both', async (world) => {
  const meeting = await drafted(world);
  await approveMinutes(world.as.secretary, meeting, '2026-12-08');
  for (const language of ['es', 'both'] as const) {
    const pdf = Buffer.from(await minutesPaper(world.as.public, meeting, language)).toString('latin1');
    expect(pdf.startsWith('%PDF')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Lang (es)');
  }
  await expect(minutesPaper(world.as.public, await closed(world), 'es')).rejects.toMatchObject({
    code: 'meetings.minutes_missing'
  });
});
