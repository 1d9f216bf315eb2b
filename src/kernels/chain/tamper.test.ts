import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verify, type Entry } from './index.ts';
import { record } from './example.ts';

const entries = await record(6);
const fields = ['time', 'kind', 'payload', 'previous', 'hash'] as const;
const character = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });

const anyEntry = fc.nat(entries.length - 1);
const with_ = (index: number, change: Partial<Entry>) =>
  entries.map((entry, at) => (at === index ? { ...entry, ...change } : entry));

it('any one character changed in any text of any entry is found right there', () =>
  fc.assert(
    fc.asyncProperty(
      anyEntry,
      fc.constantFrom(...fields),
      fc.nat(),
      character,
      async (index, field, place, typed) => {
        const text = entries[index]![field];
        const at = place % text.length;
        const changed = text.slice(0, at) + typed + text.slice(at + 1);
        fc.pre(changed !== text);
        expect(await verify(with_(index, { [field]: changed }))).toMatchObject({ ok: false, at: index + 1 });
      }
    ),
    { numRuns: 1000 }
  ));

it('any character added or taken away is found right there', () =>
  fc.assert(
    fc.asyncProperty(
      anyEntry,
      fc.constantFrom(...fields),
      fc.nat(),
      character,
      async (index, field, place, typed) => {
        const text = entries[index]![field];
        const at = place % text.length;
        const longer = text.slice(0, at) + typed + text.slice(at);
        const shorter = text.slice(0, at) + text.slice(at + 1);
        for (const changed of [longer, shorter])
          expect(await verify(with_(index, { [field]: changed }))).toMatchObject({
            ok: false,
            at: index + 1
          });
      }
    )
  ));

it('any other sequence number is found', () =>
  fc.assert(
    fc.asyncProperty(anyEntry, fc.maxSafeInteger(), async (index, sequence) => {
      fc.pre(sequence !== index + 1);
      expect(await verify(with_(index, { sequence }))).toMatchObject({ ok: false, at: sequence });
    })
  ));

it('any other order is found', () =>
  fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(entries, { minLength: entries.length }), async (shuffled) => {
      fc.pre(shuffled.some((entry, index) => entry !== entries[index]));
      expect(await verify(shuffled)).toMatchObject({ ok: false });
    })
  ));

it('any entries left out are found, once the head is known', () =>
  fc.assert(
    fc.asyncProperty(fc.subarray(entries, { maxLength: entries.length - 1 }), async (kept) => {
      expect(await verify(kept, { head: entries.at(-1)!.hash })).toMatchObject({ ok: false });
    })
  ));
