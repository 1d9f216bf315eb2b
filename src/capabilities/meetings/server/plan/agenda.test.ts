import { expect } from 'vitest';
import { read } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { localized } from '../../../../platform/localized/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { announced, both, notFound, opened, planned, refusedToOthers } from '../../tests/plan.ts';
import { addItem, agendaOf, changeItem, moveItem, removeItem, type Item } from './agenda.ts';
import { endItem, noteItem, startItem } from './clock.ts';
import { meetingOf } from './find.ts';
import { takePart } from './parts.ts';
import { publish } from './publish.ts';

const item = (es: string, en: string, change: Partial<Item> = {}): Item => ({
  id: newId(),
  title: both(es, en),
  purpose: 'discuss',
  minutes: 15,
  ...change
});
const welcome = () => item('Bienvenida', 'Welcome', { purpose: 'connect' });
const park = () => item('El parque', 'The park', { purpose: 'decide', minutes: 30, presenter: 'Denise' });

const titles = async ({ as }: World, meeting: string) =>
  (await read(as.secretary, (tx) => agendaOf(tx, meeting))).map(
    ({ title, position }) => `${position} ${title.texts.es?.text}`
  );

inWorld('Elena lays out the evening, moves the park up, and takes the welcome off', async (world) => {
  const meeting = await planned(world);
  const [first, second] = [welcome(), park()];
  await addItem(world.as.secretary, meeting, first);
  await addItem(world.as.secretary, meeting, second);
  await addItem(world.as.secretary, meeting, second);
  await moveItem(world.as.secretary, meeting, second.id, 'up');
  expect(await titles(world, meeting)).toEqual(['1 El parque', '2 Bienvenida']);
  await moveItem(world.as.secretary, meeting, second.id, 'up');
  await removeItem(world.as.secretary, meeting, second.id);
  expect(await titles(world, meeting)).toEqual(['1 Bienvenida']);
  expect(await world.events('meetings.agenda_added')).toHaveLength(2);
  expect(await world.events('meetings.agenda_removed')).toHaveLength(1);
});

inWorld(
  'an agenda in Spanish only is not announced, and the item and the language are named',
  async (world) => {
    const meeting = await planned(world);
    await addItem(world.as.secretary, meeting, item('', '', { title: localized('es', { es: 'El parque' }) }));
    await expect(publish(world.as.secretary, meeting)).rejects.toMatchObject({
      code: 'meetings.translation_missing',
      details: { text: 'El parque', language: 'inglés' }
    });
  }
);

inWorld(
  'once the agenda is posted every change posts it anew, in both languages or not at all',
  async (world) => {
    const meeting = await planned(world);
    const first = welcome();
    await addItem(world.as.secretary, meeting, first);
    await publish(world.as.secretary, meeting);
    const later = world.at(world.as.secretary, '2026-12-08T17:20:00-08:00');
    await expect(
      addItem(later, meeting, item('', '', { title: localized('es', { es: 'Tarde' }) }))
    ).rejects.toMatchObject({
      code: 'meetings.translation_missing'
    });
    await changeItem(later, meeting, { ...first, minutes: 5 });
    expect(await read(later, (tx) => meetingOf(tx, meeting))).toMatchObject({
      agendaPostedAt: new Date('2026-12-08T17:20:00-08:00'),
      sequence: 1
    });
  }
);

inWorld('an agenda that comes after the announcement is posted by announcing again', async (world) => {
  const meeting = await announced(world);
  expect(await read(world.as.member, (tx) => meetingOf(tx, meeting))).toMatchObject({ agendaPostedAt: null });
  await addItem(world.as.secretary, meeting, welcome());
  await publish(world.as.secretary, meeting);
  expect((await read(world.as.member, (tx) => meetingOf(tx, meeting))).agendaPostedAt).not.toBeNull();
});

inWorld('the agenda is not for everybody to write, and not for Lancaster at all', async (world) => {
  const meeting = await announced(world);
  const one = welcome();
  await addItem(world.as.secretary, meeting, one);
  for (const deed of [
    (by: World['as']['member']) => addItem(by, meeting, welcome()),
    (by: World['as']['member']) => changeItem(by, meeting, one),
    (by: World['as']['member']) => moveItem(by, meeting, one.id, 'up'),
    (by: World['as']['member']) => removeItem(by, meeting, one.id),
    (by: World['as']['member']) => startItem(by, meeting, one.id),
    (by: World['as']['member']) => endItem(by, meeting, one.id),
    (by: World['as']['member']) => noteItem(by, meeting, one.id, { es: 'Nada' })
  ]) {
    await refusedToOthers(world, deed);
    await expect(deed(world.as.lancasterSecretary)).rejects.toMatchObject(notFound);
  }
});

inWorld('an item without words, or one that is not there, is refused', async (world) => {
  const meeting = await planned(world);
  await expect(addItem(world.as.secretary, meeting, item(' ', ' '))).rejects.toMatchObject({
    code: 'meetings.text_missing'
  });
  for (const deed of [
    () => changeItem(world.as.secretary, meeting, park()),
    () => removeItem(world.as.secretary, meeting, newId())
  ])
    await expect(deed()).rejects.toMatchObject({ code: 'meetings.no_such_item', status: 404 });
});

inWorld('beginning one item ends the one before it', async (world) => {
  const meeting = await opened(world);
  const [first, second] = [welcome(), park()];
  await addItem(world.as.secretary, meeting, first);
  await addItem(world.as.secretary, meeting, second);
  const six = world.at(world.as.facilitator, '2026-12-08T18:00:00-08:00');
  const quarterPast = world.at(world.as.facilitator, '2026-12-08T18:15:00-08:00');
  await startItem(six, meeting, first.id);
  await startItem(six, meeting, first.id);
  await startItem(quarterPast, meeting, second.id);
  await endItem(quarterPast, meeting, second.id);
  expect(await read(world.as.member, (tx) => agendaOf(tx, meeting))).toMatchObject([
    { startedAt: new Date('2026-12-08T18:00:00-08:00'), endedAt: new Date('2026-12-08T18:15:00-08:00') },
    { startedAt: new Date('2026-12-08T18:15:00-08:00'), endedAt: new Date('2026-12-08T18:15:00-08:00') }
  ]);
  expect(await world.events('meetings.item_started')).toHaveLength(2);
});

inWorld('whoever took on the notes writes them, without any other office', async (world) => {
  const meeting = await opened(world);
  const one = park();
  await addItem(world.as.secretary, meeting, one);
  await takePart(world.as.member, meeting, { role: 'note_taker' });
  await noteItem(world.as.member, meeting, one.id, { es: 'Queremos sombra.' });
  await noteItem(world.as.secretary, meeting, one.id, { en: 'We want shade.' });
  const [noted] = await read(world.as.member, (tx) => agendaOf(tx, meeting));
  expect(noted?.notes).toMatchObject({
    from: 'es',
    texts: { es: { text: 'Queremos sombra.', of: 1 }, en: { text: 'We want shade.', of: 1 } }
  });
  await noteItem(world.as.member, meeting, one.id, { es: 'Queremos sombra y agua.' });
  expect((await read(world.as.member, (tx) => agendaOf(tx, meeting)))[0]?.notes).toMatchObject({
    revision: 2,
    texts: { en: { of: 1 } }
  });
  await expect(noteItem(world.as.member, meeting, one.id, { es: ' ' })).rejects.toMatchObject({
    code: 'meetings.text_missing'
  });
});
