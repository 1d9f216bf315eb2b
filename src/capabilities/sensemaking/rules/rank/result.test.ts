import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultIn, pairsFor, type Form, type Marks } from './ballot.ts';
import { movement, resultOf, type Ballot } from './result.ts';

const items = ['housing', 'transport', 'school'];
const dots: Form = { method: 'dots', items, dots: 5, criteria: [] };
const pairs: Form = { method: 'pairs', items, dots: null, criteria: [] };
const scores: Form = { method: 'scores', items, dots: null, criteria: ['reach', 'can_do'] };
const gave = (given: Record<string, number>): Marks => ({ kind: 'dots', dots: given });
const people = (many: number, marks: Marks, category = 'resident'): Ballot[] =>
  Array.from({ length: many }, () => ({ category, marks }));

test.each([
  ['six dots of five', gave({ housing: 6 }), dots, 'dots_too_many'],
  ['no dot at all', gave({ housing: 0 }), dots, 'marks_unclear'],
  ['half a dot', gave({ housing: 0.5 }), dots, 'marks_unclear'],
  ['a dot for something else', gave({ parks: 1 }), dots, 'marks_unclear'],
  ['dots where pairs are asked', gave({ housing: 1 }), pairs, 'marks_unclear'],
  [
    'the same pair twice',
    {
      kind: 'pairs',
      pairs: [
        ['housing', 'school'],
        ['school', 'housing']
      ]
    },
    pairs,
    'marks_unclear'
  ],
  ['something before itself', { kind: 'pairs', pairs: [['housing', 'housing']] }, pairs, 'marks_unclear'],
  ['six points of five', { kind: 'scores', scores: { housing: { reach: 6 } } }, scores, 'marks_unclear'],
  [
    'points by a criterion nobody agreed on',
    { kind: 'scores', scores: { housing: { luck: 3 } } },
    scores,
    'marks_unclear'
  ],
  ['three and two dots', gave({ housing: 3, school: 2 }), dots, null]
] as [string, Marks, Form, string | null][])('%s: %s', (_, marks, form, fault) =>
  expect(faultIn(marks, form)).toBe(fault)
);

test('twelve people put housing first, with the dots from the wall', () => {
  const ballots = people(12, gave({ housing: 3, school: 2 }));
  const { ranked, people: counted } = resultOf(dots, ballots, { people: 8, dots: { transport: 40 } }, 11);
  expect(counted).toBe(20);
  expect(ranked).toEqual([
    { id: 'transport', place: 1, score: 40 },
    { id: 'housing', place: 2, score: 36 },
    { id: 'school', place: 3, score: 24 }
  ]);
});

test('of ten people only the order is told', () => {
  const { ranked, people: counted, byCategory } = resultOf(dots, people(10, gave({ school: 1 })), null, 11);
  expect(ranked).toEqual([
    { id: 'school', place: 1, score: null },
    { id: 'housing', place: 2, score: null },
    { id: 'transport', place: 2, score: null }
  ]);
  expect([counted, byCategory]).toEqual([0, null]);
});

test('a category of four is merged, and no count under eleven is shown', () => {
  const ballots = [
    ...people(30, gave({ housing: 5 }), 'parent_0_5'),
    ...people(25, gave({ school: 5 }), 'resident'),
    ...people(4, gave({ housing: 5 }), 'stakeholder')
  ];
  const { byCategory } = resultOf(dots, ballots, null, 11);
  expect(byCategory!.rows).not.toContain('stakeholder');
  for (const { cells } of byCategory!.items)
    for (const cell of cells.flat()) expect(cell === null || cell === 0 || cell >= 11).toBe(true);
});

test('in pairs the share of comparisons won counts; points count by what they could have been', () => {
  const won: Marks = {
    kind: 'pairs',
    pairs: [
      ['housing', 'school'],
      ['housing', 'transport'],
      ['school', 'transport']
    ]
  };
  expect(resultOf(pairs, people(11, won), null, 11).ranked.map(({ score }) => score)).toEqual([100, 50, 0]);
  const points: Marks = {
    kind: 'scores',
    scores: { housing: { reach: 5, can_do: 3 }, school: { reach: 1, can_do: 1 } }
  };
  expect(resultOf(scores, people(11, points), null, 11).ranked.map(({ score }) => score)).toEqual([
    80, 20, 0
  ]);
});

test('how places moved stays readable round by round', () => {
  const first = resultOf(dots, people(11, gave({ school: 1 })), null, 11);
  const second = resultOf(dots, people(11, gave({ housing: 2, school: 1 })), null, 11);
  expect(movement(items, [first, second])[0]).toEqual({ id: 'housing', places: [2, 1] });
});

test('everybody is asked about every pair once, in an order of their own', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), (seed) => {
      const asked = pairsFor(items, seed);
      expect(new Set(asked.map((pair) => [...pair].sort().join())).size).toBe(3);
      expect(pairsFor(items, seed)).toEqual(asked);
    })
  );
});
