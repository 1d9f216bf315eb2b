import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type Part } from './index.ts';

const was = (parts: Part[]) =>
  parts
    .filter(({ change }) => change !== 'added')
    .map(({ text }) => text)
    .join('');
const is = (parts: Part[]) =>
  parts
    .filter(({ change }) => change !== 'removed')
    .map(({ text }) => text)
    .join('');

describe('diffWords', () => {
  it('shows the exchanged word, what went before what came', () =>
    expect(diffWords('A seat is held for one year.', 'A seat is held for two years.')).toEqual([
      { text: 'A seat is held for ' },
      { text: 'one year.', change: 'removed' },
      { text: 'two years.', change: 'added' }
    ]));

  it('finds what stayed between two changes', () =>
    expect(
      diffWords('Se elige cada seis meses, para todos.', 'Se elige cada año, para todos y todas.')
    ).toEqual([
      { text: 'Se elige cada ' },
      { text: 'seis meses, ', change: 'removed' },
      { text: 'año, ', change: 'added' },
      { text: 'para ' },
      { text: 'todos.', change: 'removed' },
      { text: 'todos y todas.', change: 'added' }
    ]));

  it('the same text has one part, two empty texts have none', () => {
    expect(diffWords('Llegamos a tiempo.', 'Llegamos a tiempo.')).toEqual([{ text: 'Llegamos a tiempo.' }]);
    expect(diffWords('', '')).toEqual([]);
  });

  it('a new text is all added, a dropped one all removed', () => {
    expect(diffWords('', 'Hola')).toEqual([{ text: 'Hola', change: 'added' }]);
    expect(diffWords('Hola', '')).toEqual([{ text: 'Hola', change: 'removed' }]);
  });
});

const texts = fc
  .array(fc.constantFrom('a', 'b', 'año', ' ', '\n', 'two words'), { maxLength: 30 })
  .map((words) => words.join(' '));
/** The slow and plain way, to hold the quick one against. */
const longest = (a: string[], b: string[]): number =>
  a.length === 0 || b.length === 0
    ? 0
    : a[0] === b[0]
      ? 1 + longest(a.slice(1), b.slice(1))
      : Math.max(longest(a.slice(1), b), longest(a, b.slice(1)));

describe('diffWords, whatever the texts', () => {
  it('gives both texts back, letter by letter', () =>
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const parts = diffWords(before, after);
        expect(was(parts)).toBe(before);
        expect(is(parts)).toBe(after);
      })
    ));

  it('keeps as much as can be kept', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const spaced = (list: string[]) => list.map((word) => `${word} `).join('');
        const kept = diffWords(spaced(a), spaced(b)).filter(({ change }) => !change);
        expect(kept.map(({ text }) => text.length / 2).reduce((sum, count) => sum + count, 0)).toBe(
          longest(a, b)
        );
      })
    );
  });
});
