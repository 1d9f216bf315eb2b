import { describe, expect, test } from 'vitest';
import { count, countback, numberOf, rounded, shareBudget, type Ballot, type Options } from './index.ts';

const candidates = ['ana', 'bo', 'cleo', 'dan'];
const options: Options = { candidates, seats: 2, tie: { rule: 'runoff' } };
const rank = (weight: number, ...order: string[]): Ballot => ({
  kind: 'rank',
  ranks: order.map((id) => [id]),
  weight
});

describe('a vacancy filled from the ballots of the election', () => {
  const ballots = [rank(5, 'ana', 'cleo'), rank(4, 'bo', 'dan'), rank(1, 'dan'), rank(1, 'cleo')];

  test('Bo leaves: her voters choose Dan, not those of Ana, who stays', () => {
    expect(count('single_transferable', ballots, options).elected).toEqual(['ana', 'bo']);
    const vacancy = {
      method: 'single_transferable' as const,
      options,
      leaves: ['bo'],
      stays: ['ana'],
      gone: []
    };
    expect(countback(ballots, vacancy)).toMatchObject({ elected: ['dan'], valid: 4, outcome: 'complete' });
  });

  test('Dan no longer wants to: the seat goes to who is left on the papers', () => {
    const papers = [...ballots, rank(2, 'bo', 'dan', 'cleo')];
    const vacancy = {
      method: 'single_transferable' as const,
      options,
      leaves: ['bo'],
      stays: ['ana'],
      gone: ['dan']
    };
    expect(countback(papers, vacancy).elected).toEqual(['cleo']);
  });

  test('after a count of marks, who came next follows', () => {
    const marks = [
      ['ana', 'bo'],
      ['ana', 'cleo'],
      ['ana', 'bo'],
      ['cleo', 'dan'],
      ['bo', 'cleo']
    ];
    const papers = marks.map((chosen): Ballot => ({ kind: 'choose', chosen, weight: 1 }));
    const vacancy = { method: 'block' as const, options, leaves: ['ana'], stays: ['bo'], gone: [] };
    expect(countback(papers, vacancy).elected).toEqual(['cleo']);
  });

  test('a seat kept for parents that somebody who stays already fills is free for others', () => {
    const reserved = [{ code: 'parent', least: 1, candidates: ['ana', 'cleo'] }];
    const vacancy = {
      method: 'single_transferable' as const,
      options: { ...options, reserved },
      leaves: ['bo'],
      stays: ['ana'],
      gone: []
    };
    expect(countback(ballots, vacancy).elected).toEqual(['dan']);
    expect(countback(ballots, { ...vacancy, leaves: ['ana'], stays: ['bo'] }).elected).toEqual(['cleo']);
  });
});

describe('ties', () => {
  test('the last place is shared: by lot it is the same whoever draws', () => {
    const ballots = [rank(2, 'ana'), rank(2, 'bo'), rank(2, 'cleo')];
    const drawn = count('single_transferable', ballots, { ...options, tie: { rule: 'lot', seed: 'plaza' } });
    expect(drawn.ties[0]).toMatchObject({ purpose: 'exclude', by: 'lot', tied: ['ana', 'bo', 'cleo'] });
    const { lots, chosen } = drawn.ties[0]!;
    expect(lots![chosen!]).toBe(Object.values(lots!).sort()[0]);
    expect(drawn.elected).not.toContain(chosen);
  });

  test('where a runoff must tell, the count stops and names everybody who is still in', () => {
    const ballots = [rank(2, 'ana'), rank(2, 'bo'), rank(2, 'cleo')];
    const stopped = count('single_transferable', ballots, options);
    expect(stopped).toMatchObject({ outcome: 'runoff', elected: [], runoff: ['ana', 'bo', 'cleo'], open: 2 });
    // Dan has no vote at all and leaves without a question.
    expect(stopped.rounds[1]!.excluded).toEqual(['dan']);
  });

  test('the tied who could not catch up even together leave together', () => {
    const ballots = [rank(9, 'ana'), rank(6, 'bo'), rank(1, 'cleo'), rank(1, 'dan')];
    const result = count('single_transferable', ballots, options);
    expect(result).toMatchObject({ elected: ['ana', 'bo'], outcome: 'complete', ties: [] });
  });
});

describe('a seat that the reserve needs', () => {
  test('Dan is last but the only parent left: he is guarded, and Cleo leaves', () => {
    const ballots = [rank(4, 'ana'), rank(4, 'bo'), rank(3, 'cleo', 'bo'), rank(1, 'dan')];
    const reserved = [{ code: 'parent', least: 1, candidates: ['dan'] }];
    const result = count('single_transferable', ballots, { ...options, reserved });
    expect(result.elected).toContain('dan');
    expect(result.elected).toHaveLength(2);
    const guarded = result.rounds.flatMap((round) => round.guarded);
    expect(new Set(guarded)).toEqual(new Set(['dan']));
  });
});

describe('money shared by equal shares', () => {
  const projects = [
    { id: 'benches', cost: 400 },
    { id: 'trees', cost: 400 },
    { id: 'stage', cost: 800 }
  ];
  const want = (weight: number, ...chosen: string[]): Ballot => ({ kind: 'choose', chosen, weight });
  const ballots = [want(6, 'stage'), want(4, 'trees', 'benches')];
  const budget = {
    projects,
    budget: 1000,
    tie: { rule: 'order' as const, order: ['benches', 'trees', 'stage'] }
  };

  test('four of ten can pay for one thing of their own; the six cannot pay for the stage', () => {
    const result = shareBudget(ballots, { ...budget, completion: 'none' });
    expect(result).toMatchObject({ funded: ['benches'], share: '100', spent: 400, left: 600, runoff: null });
    expect(result.purchases).toEqual([{ project: 'benches', supporters: 4, payment: '100', effective: '4' }]);
  });

  test('what is left goes to what most support and still fits', () => {
    expect(shareBudget(ballots, { ...budget, completion: 'utilitarian' })).toMatchObject({
      funded: ['benches', 'trees'],
      completed: ['trees']
    });
  });

  test('a tie that only the voters can break stops it', () => {
    const tie = { rule: 'runoff' as const };
    expect(shareBudget(ballots, { ...budget, completion: 'none', tie })).toMatchObject({
      funded: [],
      runoff: ['benches', 'trees']
    });
  });
});

test('amounts for tables and pictures', () => {
  expect(['94/5', '130.40863', '-1/3', '2/3'].map((amount) => rounded(amount, 2))).toEqual([
    '18.80',
    '130.41',
    '-0.33',
    '0.67'
  ]);
  expect(numberOf('94/5')).toBeCloseTo(18.8);
  expect(numberOf('130.40863')).toBe(130.40863);
});
