import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Category } from '../../../../kernels/bylaws/index.ts';
import { commitmentTo, seedOfLot } from './lot.ts';
import { ballotFor, methodFor, methods, type Method } from './method.ts';
import { publishedOf } from './publication.ts';
import { seated } from './seats.ts';
import { tallied, type Setting } from './tally.ts';

const categories = ['parent_0_5', 'parent_6_plus', 'resident', 'stakeholder'] as const satisfies Category[];

const several: Method[] = ['block', 'approval', 'scottish', 'meek'];
const settings = fc
  .record({
    method: fc.constantFrom(...several),
    people: fc.array(fc.record({ category: fc.constantFrom(...categories), withdrawn: fc.boolean() }), {
      minLength: 1,
      maxLength: 6
    }),
    seats: fc.array(fc.option(fc.constantFrom(...categories), { freq: 2 }), { minLength: 2, maxLength: 4 })
  })
  .filter(({ people }) => people.some(({ withdrawn }) => !withdrawn))
  .map(({ method, people, seats }): Setting => {
    const kept = seats.map((reservedFor, at) => ({ id: `seat ${at}`, reservedFor }));
    const kinds = [...new Set(seats.flatMap((who) => who ?? []))];
    const demands = kinds.map((who) => ({
      who: [who],
      seats: seats.filter((one) => one === who).length,
      because: 'seat' as const
    }));
    const candidates = people.map((one, at) => ({ ...one, id: `person ${at}`, tenure: at }));
    return { method, candidates, seats: kept, demands, tie: 'lot', seed: 'nopal' };
  });

const marks = (setting: Setting, orders: number[][]) =>
  orders.map((order) => {
    const ids = [...new Set(order.map((at) => setting.candidates[at % setting.candidates.length]!.id))];
    const ranked = setting.method === 'scottish' || setting.method === 'meek';
    const most = setting.method === 'block' ? setting.seats.length : ids.length;
    return ranked
      ? { mark: { kind: 'rank' as const, ranks: ids.map((id) => [id]) }, count: 1 }
      : { mark: { kind: 'choose' as const, chosen: ids.slice(0, most) }, count: 1 };
  });

test('everybody elected has a seat, each seat one person, kept seats their kind, and nobody who stepped back', () => {
  const ballots = fc.array(fc.array(fc.nat(5), { minLength: 1, maxLength: 6 }), { maxLength: 12 });
  fc.assert(
    fc.property(settings, ballots, (setting, orders) => {
      const { elected } = tallied(setting, marks(setting, orders));
      const people = new Map(setting.candidates.map((one) => [one.id, one]));
      const winners = elected.map((id) => people.get(id)!);
      const seats = setting.seats as { id: string; reservedFor: Category | null }[];
      const taken = seated(winners, seats);
      expect([...taken.keys()].sort()).toEqual([...elected].sort());
      expect(new Set(taken.values()).size).toBe(elected.length);
      for (const [id, seat] of taken) {
        const { reservedFor } = seats.find((one) => one.id === seat)!;
        expect(reservedFor === null || people.get(id)!.category === reservedFor).toBe(true);
        expect(people.get(id)!.withdrawn).toBe(false);
      }
    }),
    { numRuns: 200 }
  );
});

describe('methods', () => {
  test('are those of the bylaws, fitted to the number of seats', () => {
    expect(methodFor('plurality', 3)).toBe('block');
    expect(methodFor('single_transferable', 1)).toBe('instant_runoff');
    expect(methodFor('instant_runoff', 3)).toBe('scottish');
    expect(methodFor('meek', 3)).toBe('meek');
  });

  test('say what a ballot may hold', () => {
    expect(methods.map((method) => ballotFor(method, 2, ['a', 'b', 'c']))).toMatchObject([
      { kind: 'choose', most: 1 },
      { kind: 'choose', most: 2 },
      { kind: 'choose', most: 3 },
      { kind: 'rank', most: 3 },
      { kind: 'rank', most: 3 },
      { kind: 'rank', most: 3 }
    ]);
  });
});

test('under 30 only who was elected is shown; rankings are from 500 on', () => {
  const of = (method: Method, voters: number) => publishedOf(method, { eligible: 900, voters });
  expect(of('plurality', 29)).toEqual({ stages: false, ballots: false });
  expect(of('plurality', 30)).toEqual({ stages: true, ballots: true });
  expect(of('scottish', 499)).toEqual({ stages: true, ballots: false });
  expect(of('scottish', 500)).toEqual({ stages: true, ballots: true });
});

test('the lot is drawn from a sealed seed and a word of the room, by SHA-256 alone', () => {
  const sha = (text: string) => createHash('sha256').update(text).digest('hex');
  expect(commitmentTo('seed')).toBe(sha('seed'));
  expect(seedOfLot('seed', ' Nopal 7 ')).toBe(sha('seed nopal 7'));
});
