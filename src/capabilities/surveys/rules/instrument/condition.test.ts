import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionOf, relevantOf, signs, type Clause } from './condition.ts';

const name = fc.stringMatching(/^[a-z_][a-z0-9_]{0,8}$/);
const clause: fc.Arbitrary<Clause> = fc
  .record({
    name,
    sign: fc.constantFrom(...signs),
    word: fc.stringMatching(/^[a-z][a-z_ ]{0,6}$/),
    number: fc.integer()
  })
  .map(({ word, number, ...rest }) => {
    const numeric = rest.sign === 'at_least' || rest.sign === 'at_most';
    return { ...rest, value: rest.sign === 'answered' ? '' : numeric ? String(number) : word };
  });

describe('“ask only if”', () => {
  test('reads what was built, whatever was built', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(clause, { minLength: 1, maxLength: 4 }),
        (join, clauses) => {
          const condition = conditionOf(relevantOf({ join, clauses }));
          expect(condition).toEqual({ join: clauses.length > 1 ? join : 'and', clauses });
        }
      )
    ));

  test.each([
    ["${town} = 'palmdale'", { join: 'and', clauses: [{ name: 'town', sign: 'is', value: 'palmdale' }] }],
    [
      'selected(${needs}, \'food\') or not(selected( ${needs} ,"care"))',
      {
        join: 'or',
        clauses: [
          { name: 'needs', sign: 'has', value: 'food' },
          { name: 'needs', sign: 'has_not', value: 'care' }
        ]
      }
    ],
    [
      '${age} >= 18 and ${age} <= 30.5',
      {
        join: 'and',
        clauses: [
          { name: 'age', sign: 'at_least', value: '18' },
          { name: 'age', sign: 'at_most', value: '30.5' }
        ]
      }
    ]
  ])('%s is something we can show', (relevant, condition) =>
    expect(conditionOf(relevant)).toEqual(condition)
  );

  test.each([
    "${a} = 'x' and (${b} = 'y' or ${c} = 'z')",
    "${a} = 'x' and ${b} = 'y' or ${c} = 'z'",
    'count(${person}) > 2',
    '${a} + 1 = 2',
    "${a} = ''",
    "regex(${a}, '^.* and .*$')"
  ])('%s says more and is kept as it is', (relevant) => expect(conditionOf(relevant)).toBeNull());
});
