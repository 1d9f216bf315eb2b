import { expect, test } from 'vitest';
import { groundless, unanswered, walk, type Knot, type Tie } from './thread.ts';

const knot = (name: string): Knot => ({ kind: name.split('-')[0]!, id: name });
const tie = (from: string, to: string): Tie => ({ from: knot(from), to: knot(to) });
const ids = (knots: Knot[]) => knots.map(({ id }) => id);

const ties = [
  tie('finding', 'card-1'),
  tie('card-1', 'theme-housing'),
  tie('card-2', 'theme-housing'),
  tie('theme-housing', 'priority'),
  tie('priority', 'proposal'),
  tie('proposal', 'decision'),
  tie('card-2', 'theme-school')
];

test('the thread is walked both ways, and never around the corner', () => {
  const { before, after } = walk(ties, knot('theme-housing'));
  expect(ids(before)).toEqual(['finding', 'card-2', 'card-1']);
  expect(ids(after)).toEqual(['priority', 'proposal', 'decision']);
});

test('a circle is walked once', () => {
  expect(ids(walk([...ties, tie('decision', 'theme-housing')], knot('decision')).after)).toEqual([
    'theme-housing',
    'priority',
    'proposal'
  ]);
});

test('a theme that nothing was built on is loose, and so is one that rests on nothing', () => {
  const themes = ['theme-housing', 'theme-school', 'theme-air'].map(knot);
  expect(ids(unanswered(themes, ties, ['priority', 'proposal']))).toEqual(['theme-school', 'theme-air']);
  expect(ids(groundless(themes, ties, ['card', 'statement']))).toEqual(['theme-air']);
});
