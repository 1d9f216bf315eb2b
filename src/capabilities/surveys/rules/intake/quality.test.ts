import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answers } from '../answers.ts';
import { byMode, flagsOf, type Looked } from './quality.ts';

const looked = (id: string, change: Partial<Looked> = {}): Looked => ({
  id,
  instanceId: `uuid:${id}`,
  mode: 'public',
  versionId: 'v1',
  seconds: 600,
  answers: { name: id },
  replaces: null,
  filesMissing: 0,
  objections: [],
  ...change
});
const twelve = Array.from({ length: 12 }, (_, at) => looked(`p${at}`));
const eight = (value: (at: number) => string): Answers =>
  Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`q${at}`, value(at)]));

test('who took a minute where others take ten is looked at, and who took five is not', () => {
  const flags = flagsOf([...twelve, looked('fast', { seconds: 60 }), looked('quick', { seconds: 300 })]);
  expect([...flags]).toEqual([['fast', ['too_fast']]]);
});

test('where few have answered nobody is called fast', () => {
  expect(flagsOf([...twelve.slice(0, 5), looked('fast', { seconds: 1 })]).size).toBe(0);
});

test('eight answers word for word alike are looked at, both of them', () => {
  const same = { answers: eight(String) };
  expect([...flagsOf([looked('one', same), looked('other', same), ...twelve]).keys()]).toEqual([
    'one',
    'other'
  ]);
});

test('the same choice all the way down, a correction and a missing photo are seen', () => {
  const flags = flagsOf([
    looked('tapped', { answers: eight(() => 'agree') }),
    looked('first'),
    looked('second', { replaces: 'uuid:first' }),
    looked('photo', { filesMissing: 1 }),
    looked('odd', { objections: [{ key: 'age', at: 'age', fault: 'constraint' }] }),
    looked('unjudged', { objections: null })
  ]);
  expect(Object.fromEntries(flags)).toEqual({
    tapped: ['all_alike'],
    first: ['corrected'],
    photo: ['files_missing'],
    odd: ['breaks_rule']
  });
});

test('the order of answers never matters', () => {
  const some = fc.array(fc.record({ seconds: fc.nat(900), copy: fc.boolean() }), { maxLength: 30 });
  fc.assert(
    fc.property(some, (people) => {
      const all = people.map(({ seconds, copy }, at) =>
        looked(`p${at}`, { seconds, answers: copy ? eight(String) : { name: String(at) } })
      );
      const sorted = (of: Map<string, string[]>) => [...of].sort();
      expect(sorted(flagsOf([...all].reverse()))).toEqual(sorted(flagsOf(all)));
    })
  );
});

test('ways are told in their order, and only those that were used', () => {
  expect(byMode([looked('a', { mode: 'paper' }), looked('b'), looked('c')])).toEqual([
    { mode: 'public', count: 2 },
    { mode: 'paper', count: 1 }
  ]);
});
