import { describe, expect, it } from 'vitest';
import { keysOf, plain, sound, wordsOf } from './spelling.ts';

describe('a name by its sound', () => {
  it.each([
    ['Hernández', 'Ernandes'],
    ['Vázquez', 'Basques'],
    ['Jiménez', 'Giménez'],
    ['Ximena', 'Jimena'],
    ['Xavier', 'Javier'],
    ['Güera', 'Huera'],
    ['Huerta', 'Güerta'],
    ['Quique', 'Kike'],
    ['Yolanda', 'Llolanda'],
    ['Cecilia', 'Sesilia'],
    ['Zoila', 'Soila'],
    ['Mary', 'Mari'],
    ['Anna', 'Ana'],
    ['Sofía', 'Sophia'],
    ['Esmith', 'Smith'],
    ['Benvenuto', 'Bembenuto'],
    ['Peña', 'Pena']
  ])('%s is found as %s', (one, other) => expect(sound(one)).toBe(sound(other)));

  it.each([
    ['Guerra', 'Jera'],
    ['Rosa', 'Rocha'],
    ['Marcos', 'Marta'],
    ['Ana', 'Inés']
  ])('%s is not found as %s', (one, other) => expect(sound(one)).not.toBe(sound(other)));
});

it("words are split at spaces and hyphens, and O'Neil is one", () =>
  expect(wordsOf("Ana-Lucía  O'Neil, de la Cruz")).toEqual(['ana', 'lucía', 'oneil', 'de', 'la', 'cruz']));

it('José is kept as written, without its accent, and by sound', () =>
  expect(keysOf('José')).toEqual(['wjosé', 'ajose', 'sjose']));

it('an accent made of two signs is the same accent', () => {
  expect(keysOf('Jose\u0301')).toEqual(keysOf('José'));
  expect(plain('ÑÁÜ')).toBe('nau');
});
