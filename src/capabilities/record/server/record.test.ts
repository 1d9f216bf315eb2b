import { expect } from 'vitest';
import { fromLine, verify } from '../../../kernels/chain/index.ts';
import { sql, transact } from '../../../platform/db/index.ts';
import { inOwnWorld, inWorld } from '../../../../tests/world.ts';
import type { Context } from '../../../platform/context/index.ts';
import {
  append,
  entriesOf,
  entry,
  exportLines,
  forgetName,
  headOf,
  nameInRecord,
  namesFor
} from './index.ts';

const write = (context: Context, what: string) =>
  transact(context, (tx) => append(tx, 'meetings.minutes', { title: { en: what, es: what } }));

async function book(context: Context) {
  const lines: string[] = [];
  for await (const line of exportLines(context)) lines.push(line);
  return lines.map((line) => fromLine(line.trim())!);
}

inWorld('three acts are three entries, and the exported book is good to its head', async ({ as }) => {
  for (const what of ['first', 'second', 'third']) await write(as.secretary, what);
  const head = await headOf(as.member);
  expect(head!.sequence).toBe(3);
  expect(await verify(await book(as.public), { head: head!.hash })).toMatchObject({ ok: true, count: 3 });
});

inWorld('the books of two communities know nothing of each other', async ({ as }) => {
  await write(as.secretary, 'ours');
  expect(await entriesOf(as.lancasterSecretary)).toEqual([]);
  await expect(entry(as.lancasterSecretary, 1)).rejects.toMatchObject({ code: 'record.no_such_entry' });
});

inWorld('nobody changes or removes an entry, not even the owner of the table', async ({ as, look }) => {
  await write(as.secretary, 'first');
  await expect(
    transact(as.secretary, (tx) => sql`update record_entry set kind = 'meetings.other'`.execute(tx.db))
  ).rejects.toThrow(/permission denied/);
  await expect(look(sql`delete from record_entry`)).rejects.toThrow(/written once/);
});

inWorld('the book is found by a word of its titles, and % means itself', async ({ as }) => {
  await write(as.secretary, 'Quorum of 51 %');
  await write(as.secretary, 'Health fair');
  expect((await entriesOf(as.member, { query: 'fair' })).map((one) => one.sequence)).toEqual([2]);
  expect((await entriesOf(as.member, { query: '51 %' })).map((one) => one.sequence)).toEqual([1]);
});

inWorld(
  'a name is shown to members, never exported, and can be forgotten while the chain holds',
  async ({ as, people }) => {
    const officer = await transact(as.secretary, async (tx) => {
      const commitment = await nameInRecord(tx, 'Denise Walker', people.denise);
      await append(tx, 'governance.seated', {
        title: { en: 'Seat 1 is taken', es: 'El lugar 1 está ocupado' },
        officer: commitment
      });
      return commitment;
    });
    expect((await namesFor(as.member, [officer])).get(officer)).toBe('Denise Walker');
    expect((await namesFor(as.public, [officer])).size).toBe(0);
    expect(JSON.stringify(await book(as.public))).not.toContain('Denise');
    await transact(as.system, (tx) => forgetName(tx, { memberIds: [people.denise!], names: [] }));
    expect((await namesFor(as.member, [officer])).size).toBe(0);
    expect(await verify(await book(as.public))).toMatchObject({ ok: true, count: 1 });
  }
);

inOwnWorld('twenty acts at once become twenty entries without a gap', async ({ as }) => {
  await Promise.all(Array.from({ length: 20 }, (_, act) => write(as.secretary, `act ${act}`)));
  expect(await verify(await book(as.public))).toMatchObject({ ok: true, count: 20 });
});
