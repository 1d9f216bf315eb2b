import { expect } from 'vitest';
import { sql } from '../../../platform/db/index.ts';
import { inWorld } from '../../../../tests/world.ts';
import * as places from './index.ts';

inWorld('Rosa tells that something is wrong; nothing says it was Rosa, or at what hour', async (world) => {
  const { as, people } = world;
  await places.tell(as.member, { text: ' The ramp is blocked. ', contact: '' }, '10.0.0.1');
  const [note] = await places.toldNotes(as.administrator);
  expect(note).toMatchObject({ text: 'The ramp is blocked.', contact: null, toldOn: '2026-12-08' });
  const rows = await world.look(sql`select * from told_note`);
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${people.rosa}|T\\d\\d:`));
  expect(await world.events('places.told')).toMatchObject([
    { actorKind: 'public', actorId: null, details: {} }
  ]);
});

inWorld('a note waits until somebody has seen to it', async (world) => {
  const { as } = world;
  await places.tell(as.public, { text: 'The page is empty', contact: 'me@example.org' }, '10.0.0.2');
  expect([await places.notesWaiting(as.administrator), await places.notesWaiting(as.member)]).toEqual([1, 0]);
  const [note] = await places.toldNotes(as.administrator);
  await expect(places.settleNote(as.lancasterSecretary, note!.id)).rejects.toMatchObject({
    code: 'platform.not_found'
  });
  await places.settleNote(as.administrator, note!.id);
  await places.settleNote(as.administrator, note!.id);
  expect(await places.notesWaiting(as.administrator)).toBe(0);
  expect(await world.events('places.told_settled')).toHaveLength(1);
});

inWorld('an empty note is no note, and the sixth in an hour from one place has to wait', async ({ as }) => {
  const tell = (text: string) => places.tell(as.public, { text, contact: '' }, '10.0.0.3');
  await expect(tell('  ')).rejects.toMatchObject({ code: 'places.text_missing' });
  for (const text of ['1', '2', '3', '4', '5']) await tell(text);
  await expect(tell('6')).rejects.toMatchObject({ code: 'platform.too_many' });
});
