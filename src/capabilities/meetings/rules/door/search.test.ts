import { expect, test } from 'vitest';
import { keysOf } from '../../../people/index.ts';
import { meant } from './search.ts';

const roll = ['Rosa Medina', 'Rosalía Núñez', 'Yolanda Jiménez', 'Guadalupe Huerta', 'José Vázquez'].map(
  (name) => ({
    id: name,
    name,
    keys: keysOf(name)
  })
);
const names = (typed: string) => meant(roll, typed).map(({ name }) => name);

test('a few letters find everybody who begins with them, however they are written', () => {
  expect(names('ros')).toEqual(['Rosa Medina', 'Rosalía Núñez']);
  expect(names('nunez')).toEqual(['Rosalía Núñez']);
});

test('a name is found as it sounds', () => {
  expect(names('llolanda ximenes')).toEqual(['Yolanda Jiménez']);
  expect(names('vasques')).toEqual(['José Vázquez']);
});

test('nothing typed finds nobody, and neither does a stranger', () => {
  expect(names('  ')).toEqual([]);
  expect(names('Kim')).toEqual([]);
});
