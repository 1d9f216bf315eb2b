import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protectTogether, usual, type Asked, type Protected, type Settings } from './index.ts';

const FEW = '(few)';
const small: Settings = { threshold: 4, interval: 3, zerosShown: true, totalKnown: true };
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

/** People by answer, town and tongue, counted into one question with two splits. */
function askedOf(people: number[][][]): Asked {
  const towns = people.map((answer) => answer.map(sum));
  const tongues = people.map((answer) => answer[0]!.map((_, at) => sum(answer.map((town) => town[at]!))));
  return {
    answers: people.map((_, at) => `a${at}`),
    counts: towns.map(sum),
    splits: [
      { by: 'town', groups: ['t0', 't1'], counts: towns },
      { by: 'tongue', groups: ['es', 'en'], counts: tongues }
    ]
  };
}

const crowds = fc.array(
  fc.array(fc.array(fc.nat(6), { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 }),
  { minLength: 2, maxLength: 3 }
);

/**
 * Somebody who was given every table tries every crowd of so many people, and keeps those that agree with all tables
 * at once. Answers: least and most of each count that was not told.
 */
function believed(told: Protected): Map<string, [number, number]> {
  const seen = new Map<string, [number, number]>();
  const note = (key: string, value: number) => {
    const [low, high] = seen.get(key) ?? [Infinity, -Infinity];
    seen.set(key, [Math.min(low, value), Math.max(high, value)]);
  };
  const ways = told.splits.map((split, place) => tablesThatAgree(told, place));
  const rowsOf = (table: number[][]) => JSON.stringify(table.map(sum));
  const common = ways
    .map((tables) => new Set(tables.map(rowsOf)))
    .reduce((all, one) => new Set([...all].filter((key) => one.has(key))));
  ways.forEach((tables, place) => {
    for (const table of tables.filter((one) => common.has(rowsOf(one)))) {
      table.forEach((row, a) => {
        note(`${told.answers[a]}`, sum(row));
        row.forEach((value, g) => note(`${told.splits[place]!.by}.${told.answers[a]}.${g}`, value));
      });
    }
  });
  return seen;
}

function tablesThatAgree(told: Protected, place: number): number[][][] {
  const found: number[][][] = [];
  const cells = told.answers.length * 2;
  const now = new Array<number>(cells).fill(0);
  const fill = (at: number, left: number): void => {
    if (at < cells - 1) for (now[at] = 0; now[at]! <= left; now[at]!++) fill(at + 1, left - now[at]!);
    else {
      now[at] = left;
      const table = told.answers.map((_, a) => [now[2 * a]!, now[2 * a + 1]!]);
      if (agrees(told, place, table)) found.push(table);
    }
  };
  fill(0, told.people);
  return found;
}

function agrees(told: Protected, place: number, table: number[][]): boolean {
  const { release, by } = told.splits[place]!;
  if (told.cells.some((cell, a) => cell !== null && cell !== sum(table[a]!))) return false;
  if (!release) return true;
  const groups = by === 'town' ? ['t0', 't1'] : ['es', 'en'];
  const row = (name: string) => (a: number) =>
    name === FEW ? told.few.includes(told.answers[a]!) : told.answers[a] === name;
  const col = (name: string) => (g: number) =>
    name === FEW ? told.splits[place]!.few.includes(groups[g]!) : groups[g] === name;
  return release.cells.every((line, i) =>
    line.every((cell, j) => {
      if (cell === null) return true;
      const inRow = i < release.rows.length ? row(release.rows[i]!) : () => true;
      const inCol = j < release.cols.length ? col(release.cols[j]!) : () => true;
      return cell === sum(table.map((one, a) => (inRow(a) ? sum(one.filter((_, g) => inCol(g))) : 0)));
    })
  );
}

describe('one question told by town and by tongue', () => {
  it('an attacker with all tables never narrows a hidden count below the interval', () =>
    fc.assert(
      fc.property(crowds, (people) => {
        const asked = askedOf(people);
        fc.pre(sum(asked.counts) <= (asked.answers.length === 2 ? 36 : 20));
        const told = protectTogether(asked, [], small, FEW);
        fc.pre(told.safe);
        const known = believed(told);
        for (const split of told.splits)
          split.release?.hidden.forEach(({ row, col }) => {
            const name = split.release!.rows[row]!;
            if (name === FEW || split.few.length) return;
            const [low, high] = known.get(`${split.by}.${name}.${col}`)!;
            expect(high - low).toBeGreaterThanOrEqual(small.interval);
          });
        for (const name of told.few) {
          const [low, high] = known.get(name)!;
          expect(high - low).toBeGreaterThanOrEqual(small.interval);
        }
      }),
      { numRuns: 60 }
    ));
});

describe('protectTogether', () => {
  const asked: Asked = {
    answers: ['rent', 'own', 'shelter', 'car'],
    counts: [200, 120, 6, 8],
    splits: [
      {
        by: 'town',
        groups: ['east', 'metro'],
        counts: [
          [110, 90],
          [60, 60],
          [3, 3],
          [2, 6]
        ]
      }
    ]
  };

  it('puts answers of few people together, and shows them as one', () => {
    const told = protectTogether(asked, [], usual, FEW);
    expect(told.cells).toEqual([200, 120, null, null]);
    expect(told.few).toEqual(['shelter', 'car']);
    expect(told.splits[0]!.release!.rows).toEqual(['rent', 'own', FEW]);
  });

  it('keeps together what was told together before', () => {
    const told = protectTogether(asked, [], usual, FEW);
    const more = { ...asked, counts: [230, 150, 40, 52], splits: [] };
    const moved = { ...asked, counts: [30, 30, 34, 44], splits: [] };
    expect(protectTogether(more, [{ told, moved }], usual, FEW).few).toEqual(['shelter', 'car']);
  });

  it('tells nothing of a question whose answers are all of few people', () => {
    const few = {
      answers: ['a', 'b'],
      counts: [3, 4],
      splits: asked.splits.map((one) => ({
        ...one,
        counts: [
          [1, 2],
          [2, 2]
        ]
      }))
    };
    const told = protectTogether(few, [], usual, FEW);
    expect(told).toMatchObject({ safe: false, cells: [null, null], splits: [{ release: null }] });
  });
});
