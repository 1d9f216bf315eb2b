import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { count, type Ballot, type Options } from './index.ts';
import { sha256 } from './sha256.ts';

const names = { ana: 'ana', bo: 'bo', cleo: 'cleo', dan: 'dan' };
const { ana, bo, cleo, dan } = names;
const options: Options = { candidates: Object.values(names), seats: 1, tie: { rule: 'runoff' } };
const rank = (weight: number, ...order: string[]): Ballot => ({
  kind: 'rank',
  ranks: order.map((id) => [id]),
  weight
});
const mark = (weight: number, ...chosen: string[]): Ballot => ({ kind: 'choose', chosen, weight });

describe('marks', () => {
  test('Ana has the most crosses and the seat', () => {
    const result = count('plurality', [mark(3, ana), mark(2, bo)], options);
    expect(result).toMatchObject({ elected: [ana], outcome: 'complete', valid: 5, open: 0 });
    expect(result.rounds[0]!.votes).toEqual({ ana: '3', bo: '2', cleo: '0', dan: '0' });
  });

  test('Ana and Bo are equal, so the voters are asked again', () => {
    const result = count('plurality', [mark(2, bo), mark(2, ana), mark(1, dan)], options);
    expect(result).toMatchObject({ elected: [], outcome: 'runoff', runoff: [ana, bo], open: 1 });
  });

  test('a cross too many rejects the ballot, and it is counted as such', () => {
    const result = count('plurality', [mark(1, ana, bo), mark(1, cleo), mark(1)], options);
    expect(result).toMatchObject({ elected: [cleo], valid: 1 });
    expect(result.invalid).toMatchObject({ tooMany: 1, blank: 1, rejected: 2 });
  });

  test('without a majority of ballots the two leading meet again', () => {
    const ballots = [mark(4, ana), mark(3, bo), mark(2, cleo)];
    const result = count('plurality', ballots, { ...options, majority: 'ballots' });
    expect(result).toMatchObject({ elected: [], outcome: 'no_majority', runoff: [ana, bo] });
  });

  test('approval seats the two whom most approve of; the longer served breaks the tie', () => {
    const ballots = [mark(3, ana, bo, cleo), mark(1, ana)];
    const tie = { rule: 'tenure' as const, months: { bo: 3, cleo: 24 }, seed: null };
    expect(count('approval', ballots, { ...options, seats: 2, tie }).elected).toEqual([ana, cleo]);
  });

  test('a seat kept for Cleo or Dan goes to the better of them', () => {
    const ballots = [mark(5, ana), mark(4, bo), mark(1, cleo), mark(2, dan)];
    const reserved = [{ code: 'parent', least: 1, candidates: [cleo, dan] }];
    const result = count('block', ballots, { ...options, seats: 2, reserved });
    expect(result.elected).toEqual([ana, dan]);
    expect(result.rounds[0]!.excluded).toEqual([bo]);
  });
});

describe('instant runoff', () => {
  const ballots = [rank(4, ana), rank(3, bo, cleo), rank(2, cleo, bo)];

  test('Cleo leaves, and her voters make Bo the winner', () => {
    const result = count('instant_runoff', ballots, options);
    expect(result.elected).toEqual([bo]);
    expect(result.rounds.map((round) => round.excluded)).toEqual([[], [dan], [cleo]]);
    expect(result.rounds[2]!.transfers).toEqual([{ from: cleo, to: bo, papers: 2, value: '1', votes: '2' }]);
  });

  test('a majority of all ballots is missed when too many papers run out', () => {
    const short = [rank(4, ana), rank(3, bo), rank(2, cleo)];
    const result = count('instant_runoff', short, { ...options, majority: 'ballots' });
    expect(result).toMatchObject({ elected: [], outcome: 'no_majority', runoff: [ana, bo] });
  });
});

describe('papers that are not as they should be', () => {
  const of = (ranks: string[][]): Ballot => ({ kind: 'rank', ranks, weight: 1 });
  const invalidOf = (ranks: string[][], gaps: 'skip' | 'end' = 'skip') =>
    count('single_transferable', [of(ranks), rank(9, dan)], { ...options, gaps });

  test('an overvote ends the ballot at that rank', () => {
    expect(invalidOf([[ana], [bo, cleo], [dan]]).invalid).toMatchObject({ overvote: 1, rejected: 0 });
    expect(invalidOf([[bo, cleo], [dan]]).invalid).toMatchObject({ overvote: 1, rejected: 1 });
  });

  test('a gap is skipped or ends the ballot, as the rule says', () => {
    expect(invalidOf([[], [ana]]).valid).toBe(10);
    expect(invalidOf([[], [ana]], 'end')).toMatchObject({ valid: 9, invalid: { gap: 1, rejected: 1 } });
  });

  test('a name twice counts once, a stranger not at all, an empty paper is blank', () => {
    expect(invalidOf([[ana], [ana], ['eve']]).invalid).toMatchObject({ repeat: 1, unknown: 1, rejected: 0 });
    expect(invalidOf([[], []]).invalid).toMatchObject({ blank: 1, gap: 0, rejected: 1 });
  });
});

describe('single transferable vote', () => {
  const ballots = [rank(4, ana, bo), rank(2, cleo)];
  const two = { ...options, candidates: [ana, bo, cleo], seats: 2 };

  test('Ana passes on what she has too much', () => {
    const result = count('single_transferable', ballots, two);
    expect(result.elected).toEqual([ana, cleo]);
    expect(result.rounds[1]).toMatchObject({
      step: 'surplus',
      transfers: [{ from: ana, to: bo, papers: 4, value: '0.25000', votes: '1.00000' }]
    });
  });

  test('a seat kept for Bo bars Cleo before anything is passed on', () => {
    const reserved = [{ code: 'parent', least: 1, candidates: [bo] }];
    const result = count('single_transferable', ballots, { ...two, reserved });
    expect(result.elected).toEqual([ana, bo]);
    expect(result.rounds[1]).toMatchObject({ step: 'barred', excluded: [cleo] });
  });

  test('nobody of the category stands: the seats are filled all the same, and it is said', () => {
    const reserved = [{ code: 'parent', least: 1, candidates: ['eve'] }];
    const result = count('single_transferable', ballots, { ...two, reserved });
    expect(result.elected).toEqual([ana, cleo]);
    expect(result.short).toEqual([{ code: 'parent', least: 1, attainable: 0 }]);
  });
});

test('lots are those that anybody can draw again', () => {
  for (const text of ['', 'abc', 'ñ'.repeat(60), 'x'.repeat(1000)])
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
});
