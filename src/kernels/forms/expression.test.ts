import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from './expression/evaluate.ts';
import { FUNCTIONS } from './expression/functions.ts';
import { isMalformed, parse, reader } from './expression/parse.ts';
import { pathsIn } from './expression/paths.ts';
import { print } from './expression/print.ts';
import type { Expression, Sign } from './expression/tree.ts';
import type { Here, Node } from './expression/world.ts';

const leaf = (name: string, value: string, parent: Node): Node => ({ name, value, parent, children: [] });

/** Rosa's answers: a name, two children with an age, one without. */
function rosa(): { here: Here; node: Node } {
  const root: Node = { name: 'data', value: '', parent: null, children: [] };
  root.children.push(leaf('name', 'Rosa', root));
  for (const age of ['7', '3', '']) {
    const child: Node = { name: 'child', value: '', parent: root, children: [] };
    child.children.push(leaf('age', age, child));
    root.children.push(child);
  }
  const node = root.children[0]!;
  const world = {
    root,
    list: () => null,
    clock: () => ({ epoch: Date.UTC(2026, 10, 28, 6), offset: -480 }),
    random: () => 0.25,
    choiceLabel: () => '',
    itext: () => '',
    language: () => 'es'
  };
  return { here: { node, current: node, position: 1, size: 1, world }, node };
}

const is = (text: string) => {
  const read = parse(text);
  return isMalformed(read) ? read : evaluate(read, rosa().here);
};

test.each([
  ['1 + 2 * 3 - 4 div 2', 5],
  ["if(. = 'Rosa' and count(../child) >= 2, 'many', 'few')", 'many'],
  ['sum(../child/age)', 10],
  ['max(/data/child/age)', 7],
  ['count-non-empty(../child/age)', 2],
  ['count(../child[age > 5])', 1],
  ["join(', ', ../child/age)", '7, 3, '],
  ['indexed-repeat(/data/child/age, /data/child, 2)', '3'],
  ['position(../child[2])', 2],
  ["selected('food care', 'care')", true],
  ["selected-at('food care', 1)", 'care'],
  ["count-selected(' food  care ')", 2],
  ["coalesce('', ../name)", 'Rosa'],
  ["once('new')", 'Rosa'],
  ["regex('93550', '[0-9]{5}')", true],
  ["regex('a', '(')", false],
  ["substr('Palmdale', 0, 4)", 'Palm'],
  ["substr('Palmdale', -4)", 'dale'],
  ['round(2.675, 2)', 2.68],
  ['round(-3.5)', -3],
  ["int('12.9')", 12],
  ["'' + 1", NaN],
  ['today()', '2026-11-27'],
  ["today() - date('2026-11-20')", 7],
  ['date(today() + 1)', '2026-11-28'],
  ["date('2026-02-30')", ''],
  ["format-date('2026-11-03', '%e %b %Y')", '3 nov 2026'],
  ["format-date-time(now(), '%H:%M')", '22:00'],
  ["decimal-time('12:00')", 0.5],
  ["'2026-01-01' < today()", true],
  ["string-length('ñandú')", 5],
  ["translate('abc', 'ab', 'x')", 'xc'],
  ['weighted-checklist(2, 4, true(), 3, false(), 9)', true],
  ['constructor()', ''],
  ["pulldata('none', 'a', 'b', 'c')", '']
])('%s is %s', (text, expected) => {
  const value = is(text);
  expect(Array.isArray(value) ? value.map((node) => node.value).join(' ') : value).toEqual(expected);
});

test('a trace measures in metres, a shape in square metres', () => {
  expect(is("round(distance('34.5 -118 0 0; 34.5 -117.99 0 0'))")).toBe(917);
  expect(is("round(area('0 0;0 0.001;0.001 0.001;0.001 0') div 100)")).toBe(124);
});

test.each(['(1', '1 +', 'a[', '${name}', "'open", 'if(1,', 'a b', '@', '1..2', 'a:::b'])(
  '%s is no expression',
  (text) => expect(parse(text)).toHaveProperty('malformed', true)
);

test('what an expression reads is known before anybody answers', () => {
  expect(pathsIn(reader()('../a + sum(/d/r/b[../c = current()/../e]) + //x'), '/d/r/q')).toEqual([
    '/d/r/a',
    '/d/r/c',
    '/d/r/e',
    '/d/r/b',
    '/*'
  ]);
});

const name = fc.constantFrom('name', 'child', 'age', 'a-b', 'x.y', 'mod');
const signs: Sign[] = ['or', 'and', '=', '!=', '<', '<=', '>', '>=', '+', '-', '*', 'div', 'mod'];
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small' },
    fc.record({
      is: fc.constant('text' as const),
      value: fc.constantFrom('', 'Rosa', '7', '2026-11-28', "it's", '34 -118')
    }),
    fc.record({ is: fc.constant('number' as const), value: fc.nat(100).map((n) => n / 4) }),
    fc.record({
      is: fc.constant('path' as const),
      from: fc.constant(null),
      root: fc.boolean(),
      steps: fc.array(
        fc.record({
          axis: fc.constantFrom('child' as const, 'parent' as const, 'self' as const),
          name: fc.oneof(name, fc.constant('*')),
          where: fc.array(tie('expression'), { maxLength: 1 })
        }),
        { minLength: 1, maxLength: 3 }
      )
    }),
    fc.record({ is: fc.constant('minus' as const), of: tie('expression') }),
    fc.record({
      is: fc.constant('binary' as const),
      sign: fc.constantFrom(...signs),
      left: tie('expression'),
      right: tie('expression')
    }),
    fc.record({
      is: fc.constant('call' as const),
      name: fc.constantFrom(...Object.keys(FUNCTIONS)),
      of: fc.array(tie('expression'), { maxLength: 4 })
    })
  )
}));

test('an expression that is written down is read as the same', () =>
  fc.assert(
    fc.property(expression, (one) => {
      expect(parse(print(one))).toEqual(one);
    })
  ));

test('every expression comes to something, whatever is asked of whatever', () =>
  fc.assert(
    fc.property(expression, (one) => {
      const value = evaluate(one, rosa().here);
      expect(['string', 'number', 'boolean', 'object']).toContain(typeof value);
    }),
    { numRuns: 500 }
  ));

test('no text makes the reader stumble', () =>
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parse(text))));
