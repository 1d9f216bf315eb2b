import { expect, test } from 'vitest';
import { agreement, nextPassage, voices, wordFor, type Reading } from './coding.ts';

const [rosa, lupe] = ['rosa', 'lupe'];
const read = (coderId: string, ...codes: string[][]): Reading[] =>
  codes.map((given, at) => ({ number: at + 1, coderId, codes: given }));

test('two who give the same codes agree, in whatever order they name them', () => {
  const readings = [
    ...read(rosa, ['rent'], ['bus', 'rent'], []),
    ...read(lupe, ['rent'], ['rent', 'bus'], [])
  ];
  expect(agreement(readings, ['rent', 'bus'])).toEqual({
    coders: 2,
    passages: 3,
    alpha: 1,
    byCode: [
      { code: 'rent', alpha: 1, given: 4 },
      { code: 'bus', alpha: 1, given: 2 }
    ]
  });
});

test('who reads alone agrees with nobody yet', () => {
  expect(agreement(read(rosa, ['rent'], ['bus']), ['rent']).alpha).toBeNull();
  expect(wordFor(null)).toBe('unknown');
});

test('a code that one gives and the other does not is told apart from the rest', () => {
  const readings = [
    ...read(rosa, ['rent'], ['rent'], ['bus'], ['bus']),
    ...read(lupe, ['rent'], ['rent'], ['rent'], ['bus'])
  ];
  const { byCode, alpha } = agreement(readings, ['rent', 'bus']);
  expect(alpha).toBeGreaterThan(0);
  expect(alpha).toBeLessThan(0.8);
  expect(byCode[0]!.alpha).toBeLessThan(1);
});

test('a voice counts where half of those who read it heard the theme in it', () => {
  const readings = [
    ...read(rosa, ['rent'], ['bus'], []),
    ...read(lupe, ['rent'], [], ['rent']),
    ...read('samuel', [], [], ['bus'])
  ];
  expect(voices(readings, new Set(['rent']))).toEqual([1]);
  expect(voices(readings, new Set(['rent', 'bus']))).toEqual([1, 3]);
});

test('the next passage is the first not read; after the last there is none', () => {
  expect(nextPassage([1, 2, 3], new Set([1, 3]))).toBe(2);
  expect(nextPassage([1], new Set([1]))).toBeNull();
});
