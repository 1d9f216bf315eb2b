import { beforeAll, describe, expect, it } from 'vitest';
import {
  fairnessOf,
  readPool,
  readQuotas,
  type Candidate,
  type Draw,
  type Quota,
  type Solver
} from './index.ts';
import { leximin } from './leximin.ts';
import { loadSolver } from './solver.ts';

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

const people = (count: number, features: Record<string, string>, from: string): Candidate[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${from}${at}`, features }));

const between = (feature: string, value: string, min: number, max: number): Quota => ({
  feature,
  value,
  min,
  max
});

/** Four parents and sixteen neighbors; a panel of five with two or three parents. */
const palmdale: Draw = {
  pool: [...people(4, { who: 'parent' }, 'p'), ...people(16, { who: 'neighbor' }, 'n')],
  quotas: [between('who', 'parent', 2, 3), between('who', 'neighbor', 2, 3)],
  size: 5
};

describe('lists from outside', () => {
  it('are read in both formats', () => {
    expect(readQuotas('category,name,min,max\ngender,female,9,20')).toEqual([
      between('gender', 'female', 9, 20)
    ]);
    expect(readQuotas('\uFEFFfeature;value;min;max;min_flex;max_flex\r\nage;"60+";1;2;0;3\r\n')).toEqual([
      { ...between('age', '60+', 1, 2), minFlex: 0, maxFlex: 3 }
    ]);
    expect(readQuotas('category,feature,min,max\ngender,female,9,20')[0]).toMatchObject({ value: 'female' });
  });

  it('forgive capitals and spaces, and read the rest of an address', () => {
    const quotas = [between('Gender', 'Female', 0, 1)];
    expect(readPool('id,gender ,street,zip\na, female,"1, Elm",93550\n', quotas, ['street', 'zip'])).toEqual([
      { id: 'a', features: { Gender: 'Female' }, household: '1, elm\n93550' }
    ]);
  });

  it('say what is missing', () => {
    expect(() => readQuotas('a,b\n1,2')).toThrow(RangeError);
    expect(() => readQuotas('category,name,min,max\na,b,x,2')).toThrow('Line 2');
    expect(() => readPool('id\n1', [between('age', '60+', 0, 1)])).toThrow('age');
    expect(() => leximin(solver, { ...palmdale, pool: people(9, { who: 'guest' }, 'g') })).toThrow('guest');
  });
});

it('equal chances have a Gini of 0, and one who has it all nearly 1', () => {
  expect(fairnessOf([0.2, 0.2])).toEqual({ least: 0.2, greatest: 0.2, mean: 0.2, gini: 0 });
  expect(fairnessOf([0, 0, 0, 1]).gini).toBeCloseTo(0.75, 10);
});
