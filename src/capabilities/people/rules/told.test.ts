import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageBands } from './description.ts';
import { tell, type Before, type Count, type Line } from './told.ts';

const ages = (numbers: number[]): Count[] => [
  { answer: 'all', people: numbers.reduce((sum, one) => sum + one, 0) },
  ...numbers.map((people, at) => ({ answer: ageBands[at]!, people }))
];
const counted = (numbers: Record<string, number>): Count[] =>
  Object.entries(numbers).map(([answer, people]) => ({ answer, people }));
const shown = (lines: Line[] | undefined) =>
  Object.fromEntries(
    (lines ?? []).flatMap(({ answer, people }) =>
      people === null || answer === 'all' ? [] : [[answer, people]]
    )
  );

test('groups of eleven are told, smaller ones are not, and no empty one says that it is empty', () => {
  const lines = tell('age_band', ages([0, 4, 30, 40, 7, 25, 0]), [])!.lines;
  expect(shown(lines)).toEqual({ '25_34': 30, '35_44': 40, '55_64': 25 });
  expect(lines.filter(({ people }) => people === null)).toHaveLength(4);
});

test('one small group alone would be found by subtraction: another hides with it', () => {
  const { lines } = tell(
    'gender',
    counted({ all: 97, woman: 60, man: 20, nonbinary: 2, own_words: 15 }),
    []
  )!;
  expect(lines.filter(({ people }) => people === null).length).toBeGreaterThanOrEqual(2);
  expect(lines.find(({ answer }) => answer === 'nonbinary')!.people).toBeNull();
});

test('of several races one person may be many: each is seen beside everybody else', () => {
  const told = tell('race', counted({ all: 100, latino: 70, black: 40, asian: 5, white: 95 }), [])!;
  // The five who are not white would be told by the 95.
  expect(shown(told.lines)).toEqual({ latino: 70, black: 40 });
});

test('small languages are told together, and which of them there are is not told', () => {
  const { lines } = tell('language', counted({ all: 95, es: 50, en: 30, mix: 8, tl: 7 }), [])!;
  expect(shown(lines)).toEqual({ es: 50, en: 30, others: 15 });
  expect(JSON.stringify(lines)).not.toMatch(/mix|tl/);
});

test('where nothing may be told of a question, nothing is said of it at all', () =>
  expect(tell('age_band', ages([1, 2, 3, 4, 5, 6, 7]), [])).toBeNull());

test('no figure under eleven is ever told', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 7, maxLength: 7 }), (numbers) => {
      for (const { people } of tell('age_band', ages(numbers), [])?.lines ?? [])
        if (people !== null) expect(people).toBeGreaterThan(10);
    })
  ));

/** The whole roll by age; every person is in one group. */
type Roll = number[];
const after = (numbers: Roll, moves: { from: number; to: number }[]): { roll: Roll; moved: Count[] } => {
  const [roll, moved] = [[...numbers], numbers.map(() => 0)];
  let all = 0;
  for (const { from, to } of moves) {
    // −1: comes from outside, or goes there.
    if (from === to || (from >= 0 && roll[from] === 0)) continue;
    for (const [at, step] of [
      [from, -1],
      [to, 1]
    ] as const)
      if (at >= 0) [roll[at], moved[at]] = [roll[at]! + step, moved[at]! + 1];
    if (from < 0 || to < 0) all++;
  }
  const counts = moved.map((people, at) => ({ answer: ageBands[at]!, people }));
  return { roll, moved: [{ answer: 'all', people: all }, ...counts] };
};

describe('somebody looks before and after one arrival', () => {
  const november = [12, 25, 40, 30, 18, 14, 20];
  const first = tell('age_band', ages(november), [])!;

  test('what was told stays as it was: the one who came is in no difference', () => {
    const { roll, moved } = after(november, [{ from: -1, to: 2 }]);
    expect(tell('age_band', ages(roll), [{ lines: first.lines, moved }])).toBeNull();
  });

  test('a season later, with thirty new people, it is told anew', () => {
    const { roll, moved } = after(
      november,
      Array.from({ length: 105 }, (_, at) => ({ from: -1, to: at % 7 }))
    );
    expect(shown(tell('age_band', ages(roll), [{ lines: first.lines, moved }])!.lines)).toMatchObject({
      '25_34': 55
    });
  });

  test('between any two tellings no figure moves by fewer than eleven people', () => {
    const move = fc.record({ from: fc.integer({ min: -1, max: 6 }), to: fc.integer({ min: -1, max: 6 }) });
    const rolls = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(rolls, fc.array(move, { maxLength: 60 }), (numbers, moves) => {
        const before = tell('age_band', ages(numbers), []);
        if (!before) return;
        const { roll, moved } = after(numbers, moves);
        const then: Before = { lines: before.lines, moved };
        const now = tell('age_band', ages(roll), [then]);
        for (const { answer, people } of now?.lines ?? []) {
          const earlier = before.lines.find((line) => line.answer === answer)!.people;
          if (people === null || earlier === null || people === earlier) continue;
          expect(moved.find((one) => one.answer === answer)!.people, answer).toBeGreaterThan(10);
        }
      })
    );
  });
});
