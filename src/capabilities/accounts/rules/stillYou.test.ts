import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStill } from './stillYou.ts';
import { wentSilent } from './session.ts';

test.each([
  ['Rosa Medina', true],
  ['rosa  médina', true],
  ['Medina, Rosa', true],
  ['Rosa Isela Medina Ortiz', true],
  ['Rosa', false],
  ['Medina', false],
  ['Rosa Rosa', false],
  ['Rosario Medinas', false],
  ['', false],
  ['de la', false]
])('"%s" is Rosa Medina: %s', (said, is) => expect(isStill(said, 'Rosa Medina')).toBe(is));

test('somebody with one name here says that one', () => {
  expect(isStill('quetzalli', 'Quetzalli')).toBe(true);
  expect(isStill('Ximena', 'Quetzalli')).toBe(false);
});

test('whoever says the whole name is always known, in any order', () => {
  const particles = ['las', 'los', 'del', 'van', 'von'];
  const name = fc.stringMatching(/^[a-z]{3,9}$/).filter((one) => !particles.includes(one));
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
      expect(isStill(names.toReversed().join(' '), names.join(' ').toUpperCase())).toBe(true);
    })
  );
});

test.each([
  ['2026-06-11T12:00:00Z', false],
  ['2026-06-10T11:00:00Z', true]
])('proven last on %s, silent on December 8: %s', (since, silent) =>
  expect(wentSilent(new Date(since), new Date('2026-12-08T12:00:00Z'))).toBe(silent)
);
