import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { count, METHODS, rounded, type Ballot, type Count, type Method, type Options } from './index.ts';

const IDS = ['ana', 'bo', 'cleo', 'dan', 'eve'];

const ranking = fc
  .record({
    ranks: fc.array(fc.subarray(IDS, { maxLength: 2 }), { maxLength: 5 }),
    weight: fc.integer({ min: 1, max: 40 })
  })
  .map(({ ranks, weight }): Ballot => ({ kind: 'rank', ranks, weight }));
const clean = fc
  .record({ order: fc.shuffledSubarray(IDS, { minLength: 1 }), weight: fc.integer({ min: 1, max: 40 }) })
  .map(({ order, weight }): Ballot => ({ kind: 'rank', ranks: order.map((id) => [id]), weight }));
const marks = fc
  .record({ chosen: fc.subarray(IDS), weight: fc.integer({ min: 1, max: 40 }) })
  .map(({ chosen, weight }): Ballot => ({ kind: 'choose', chosen, weight }));
const scores = fc
  .record({
    scores: fc.dictionary(fc.constantFrom(...IDS), fc.integer({ min: 0, max: 5 })),
    weight: fc.integer({ min: 1, max: 40 })
  })
  .map((ballot): Ballot => ({ kind: 'score', ...ballot }));

const TRANSFER: Method[] = ['instant_runoff', 'single_transferable', 'meek', 'weighted_gregory'];
const ballotsFor = (method: Method) =>
  fc.array(TRANSFER.includes(method) ? fc.oneof(ranking, clean) : method === 'score' ? scores : marks, {
    minLength: 1,
    maxLength: 12
  });

const election = fc.constantFrom(...METHODS).chain((method) =>
  fc.record({
    method: fc.constant(method),
    ballots: ballotsFor(method),
    seats: method === 'instant_runoff' ? fc.constant(1) : fc.integer({ min: 1, max: 4 }),
    reserved: fc.array(
      fc.record({
        code: fc.constantFrom('parent', 'resident'),
        least: fc.integer({ min: 0, max: 2 }),
        candidates: fc.subarray(IDS)
      }),
      { maxLength: 2 }
    ),
    seed: fc.string({ maxLength: 4 })
  })
);

type Election = { method: Method; seats: number; seed: string; reserved: Options['reserved'] };

const optionsOf = ({ seats, seed, reserved }: Election, candidates = IDS): Options => ({
  candidates,
  seats,
  reserved,
  tie: { rule: 'lot', seed }
});

const splitUp = (ballots: Ballot[]): Ballot[] =>
  ballots.flatMap((ballot) => [
    { ...ballot, weight: 1 },
    ...(ballot.weight > 1 ? [{ ...ballot, weight: ballot.weight - 1 }] : [])
  ]);

describe('whatever the ballots say', () => {
  test('their order and the grouping of equal ones change nothing', () => {
    fc.assert(
      fc.property(election, ({ ballots, ...one }) => {
        const result = count(one.method, ballots, optionsOf(one));
        expect(count(one.method, splitUp(ballots).reverse(), optionsOf(one))).toEqual(result);
      }),
      { numRuns: 400 }
    );
  });

  test('the order in which candidates are listed does not change who is elected', () => {
    fc.assert(
      fc.property(election, ({ ballots, ...one }) => {
        const elected = (list: string[]) =>
          count(one.method, ballots, optionsOf(one, list)).elected.toSorted();
        expect(elected(IDS.toReversed())).toEqual(elected(IDS));
      }),
      { numRuns: 400 }
    );
  });

  test('as many are elected as there are seats, nobody twice, and reserved seats are kept', () => {
    fc.assert(
      fc.property(election, ({ ballots, ...one }) => {
        const result = count(one.method, ballots, optionsOf(one));
        expect(new Set(result.elected).size).toBe(result.elected.length);
        expect(result.elected.length + result.open).toBe(one.seats);
        expect(result.elected.length).toBe(one.seats);
        for (const { code, least, candidates } of one.reserved ?? []) {
          const short = result.short.filter((reserve) => reserve.code === code);
          const asked = Math.min(least, ...short.map(({ attainable }) => attainable));
          const seated = result.elected.filter((id) => candidates.includes(id)).length;
          expect(seated).toBeGreaterThanOrEqual(asked);
        }
      }),
      { numRuns: 400 }
    );
  });

  test('no vote appears or is lost: those of candidates, run out and rounded away are all ballots', () => {
    const transferable = election.filter(({ method }) => TRANSFER.includes(method));
    fc.assert(
      fc.property(transferable, ({ ballots, ...one }) => {
        const result = count(one.method, ballots, optionsOf(one));
        for (const round of result.rounds) expect(totalOf(round)).toBe(BigInt(result.valid) * UNIT);
      }),
      { numRuns: 400 }
    );
  });

  test('who is first on more than half of the ballots wins the only seat', () => {
    const single = fc.record({
      others: fc.array(clean, { maxLength: 6 }),
      method: fc.constantFrom(...TRANSFER)
    });
    fc.assert(
      fc.property(single, ({ others, method }) => {
        const weight = others.reduce((sum, ballot) => sum + ballot.weight, 0) + 1;
        const ballots: Ballot[] = [...others, { kind: 'rank', ranks: [['cleo']], weight }];
        const options = optionsOf({ method, seats: 1, seed: '', reserved: [] });
        expect(count(method, ballots, options).elected).toEqual(['cleo']);
      })
    );
  });
});

const UNIT = 10n ** 9n;

function totalOf({ votes, exhausted, lost }: Count['rounds'][0]): bigint {
  const amounts = [...Object.values(votes), exhausted, lost];
  return amounts.reduce((sum, amount) => sum + BigInt(rounded(amount, 9).replace('.', '')), 0n);
}
