import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  canonical,
  commitment,
  fromLine,
  GENESIS,
  seal,
  sha256,
  shortHash,
  toLine,
  verify,
  type Entry
} from './index.ts';
import { record } from './example.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

describe('seal', () => {
  it('hashes the canonical text of all fields but the hash', async () => {
    const { hash, ...rest } = (await record(1))[0]!;
    expect(hash).toBe(digest(canonical(rest)));
  });

  it('the first entry follows the genesis, each other the one before', async () => {
    const [first, second] = await record(2);
    expect(first?.previous).toBe(GENESIS);
    expect(second?.previous).toBe(first?.hash);
  });

  it('is the same in every year and on every machine', async () => {
    const draft = {
      sequence: 1,
      time: '2026-11-22T18:04:05Z',
      kind: 'test',
      payload: '{"é":"ñ"}',
      previous: GENESIS
    };
    expect((await seal(draft)).hash).toBe(
      digest(
        `{"kind":"test","payload":"{\\"é\\":\\"ñ\\"}","previous":"${GENESIS}","sequence":1,"time":"2026-11-22T18:04:05Z"}`
      )
    );
  });

  it.each([
    ['a sequence of zero', { sequence: 0 }],
    ['a local time', { time: '2026-11-22T18:04:05-08:00' }],
    ['a day that does not exist', { time: '2026-13-22T18:04:05Z' }],
    ['a payload with spaces', { payload: '{ "a": 1 }' }],
    ['a payload with unsorted keys', { payload: '{"b":1,"a":1}' }],
    ['a payload that is no JSON', { payload: 'yes' }],
    ['a previous hash in capitals', { previous: 'A'.repeat(64) }],
    ['an empty kind', { kind: '' }]
  ])('refuses %s', async (_, change) => {
    const { hash: _hash, ...draft } = (await record(1))[0]!;
    await expect(seal({ ...draft, ...change })).rejects.toThrow(RangeError);
  });
});

describe('verify', () => {
  it('an untouched record is good, with its count and head', async () => {
    const entries = await record(5);
    expect(await verify(entries)).toEqual({ ok: true, count: 5, head: entries[4]?.hash });
  });

  it('reads a stream', async () => {
    async function* stream() {
      yield* await record(3);
    }
    expect(await verify(stream())).toMatchObject({ ok: true, count: 3 });
  });

  it('an empty record is good', async () =>
    expect(await verify([])).toEqual({ ok: true, count: 0, head: GENESIS }));

  it('a vote count changed afterwards is found', async () => {
    const entries = await record(5);
    entries[2]!.payload = entries[2]!.payload.replace('"no":3', '"no":4');
    expect(await verify(entries)).toEqual({ ok: false, at: 3, reason: 'altered' });
  });

  it('a change hidden by a new hash breaks the link of the next', async () => {
    const entries = await record(5);
    const { hash: _, ...draft } = entries[2]!;
    entries[2] = await seal({ ...draft, payload: '{}' });
    expect(await verify(entries)).toEqual({ ok: false, at: 4, reason: 'broken_link' });
  });

  it.each([
    ['left out', [1, 3, 4], 3, 'gap'],
    ['swapped', [1, 3, 2, 4], 3, 'gap'],
    ['repeated', [1, 2, 2, 3], 2, 'duplicate'],
    ['put after later ones', [1, 2, 3, 1], 1, 'out_of_order'],
    ['missing at the start', [2, 3, 4], 2, 'gap']
  ])('an entry %s is found', async (_, order, at, reason) => {
    const entries = await record(4);
    expect(await verify(order.map((sequence) => entries[sequence - 1]!))).toEqual({ ok: false, at, reason });
  });

  it('a removed end is found by the head on the minutes', async () => {
    const entries = await record(4);
    const head = entries[3]!.hash;
    expect(await verify(entries, { head })).toMatchObject({ ok: true });
    expect(await verify(entries.slice(0, 3), { head })).toEqual({ ok: false, at: 4, reason: 'cut_off' });
  });

  it('a record re-written in full is found by the head on older minutes', async () => {
    const through = [(await record(2))[1]!.hash];
    expect(await verify(await record(4), { through })).toMatchObject({ ok: true });
    expect(await verify(await record(4, 're-written'), { through })).toEqual({
      ok: false,
      at: 5,
      reason: 'not_found'
    });
  });

  it('a field that is missing, a number, or half a character is named as such', async () => {
    const [first] = await record(1);
    const { kind: _, ...without } = first!;
    for (const entry of [without, { ...first, time: 2026 }, { ...first, payload: '"\ud83d"' }])
      expect(await verify([entry as Entry])).toEqual({ ok: false, at: 1, reason: 'malformed' });
  });

  it('a field that was never sealed is not let through', async () => {
    const [first] = await record(1);
    expect(await verify([{ ...first!, note: 'certified' } as never])).toEqual({
      ok: false,
      at: 1,
      reason: 'malformed'
    });
    expect(await verify([null as never])).toEqual({ ok: false, at: 1, reason: 'malformed' });
  });
});

describe('lines of an export', () => {
  it('come back as they went', async () => {
    for (const entry of await record(3)) expect(fromLine(toLine(entry))).toEqual(entry);
  });

  it('with a key twice, or nonsense, are not read', async () => {
    const line = toLine((await record(1))[0]!);
    expect(fromLine(line.replace('{', '{"kind":"shown first",'))).toBeNull();
    expect(fromLine('null')).toBeNull();
    expect(fromLine('{')).toBeNull();
  });
});

describe('hashes', () => {
  it('sha256 of "abc" is the one in FIPS 180-4', async () =>
    expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'));

  it('are short enough to read out', () => expect(shortHash(`9f3c71ab${'0'.repeat(56)}`)).toBe('9f3c 71ab'));

  it('a commitment proves the name with its salt, and differs with another', async () => {
    const salt = 'a1'.repeat(16);
    expect(await commitment('Rosa Díaz', salt)).toBe(digest(`["${salt}","Rosa Díaz"]`));
    expect(await commitment('Rosa Díaz', salt)).toBe(await commitment('Rosa Díaz'.normalize('NFD'), salt));
    expect(await commitment('Rosa Díaz', 'b2'.repeat(16))).not.toBe(await commitment('Rosa Díaz', salt));
  });

  it('a commitment refuses a salt that could be guessed', () =>
    expect(commitment('Rosa', 'a1')).rejects.toThrow(RangeError));
});
