import { expect, test } from 'vitest';
import { localized } from '../../../platform/localized/index.ts';
import type { Clause } from './agreement.ts';
import { compareClauses, compareSentences } from './comparison.ts';

const clause = (number: string, en: string, es: string): Clause => ({
  number,
  title: localized('en', { en: 'Terms', es: 'Periodos' }),
  text: localized('en', { en, es }),
  parameters: []
});

test('a changed clause shows its words in both languages, and the rest is the same', () => {
  const [first, second] = compareClauses(
    [clause('1', 'One year.', 'Un año.'), clause('2', 'We meet.', 'Nos reunimos.')],
    [clause('1', 'Two years.', 'Dos años.'), clause('2', 'We meet.', 'Nos reunimos.')]
  );
  expect(first).toMatchObject({
    number: '1',
    change: 'changed',
    languages: [{ language: 'en' }, { language: 'es' }]
  });
  expect(first?.languages[1]?.text).toEqual([
    { text: 'Un año.', change: 'removed' },
    { text: 'Dos años.', change: 'added' }
  ]);
  expect(second?.change).toBe('same');
});

test('a dropped clause stands where it stood, a new one where it stands', () => {
  const before = [clause('1', 'a', 'a'), clause('2', 'b', 'b'), clause('3', 'c', 'c')];
  const after = [clause('1', 'a', 'a'), clause('3', 'c', 'c'), clause('4', 'd', 'd')];
  expect(compareClauses(before, after).map(({ number, change }) => [number, change])).toEqual([
    ['1', 'same'],
    ['2', 'removed'],
    ['3', 'same'],
    ['4', 'added']
  ]);
});

test('a translation that came later is a change of its language alone', () => {
  const [only] = compareClauses(
    [{ ...clause('1', 'a', 'a'), text: localized('en', { en: 'We meet.' }) }],
    [clause('1', 'We meet.', 'Nos reunimos.')]
  );
  expect(only).toMatchObject({
    change: 'changed',
    languages: [{ text: [{ text: 'We meet.' }] }, { text: [{ change: 'added' }] }]
  });
});

test('sentences that went and came', () =>
  expect(
    compareSentences(['A term is 12 months.', 'Seats: 13.'], ['A term is 24 months.', 'Seats: 13.'])
  ).toEqual({
    removed: ['A term is 12 months.'],
    added: ['A term is 24 months.']
  }));
