import { expect, test } from 'vitest';
import { gather, picture as kernelPicture } from '../../../../kernels/opinion/index.ts';
import { draw, type Canvas } from './draw.ts';
import { nearestGroup, placeOf } from './place.ts';
import { nextStatement, waitingFor } from './next.ts';
import { byteOf, signOf, stanceOn, votedOn, withVote } from './stances.ts';

const THRESHOLD = 11;

function canvas(rows: number[][], change: Partial<Canvas> = {}): Canvas {
  const starts = Uint32Array.from([0, ...rows.map(({ length }) => length)]);
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
  const most = Math.max(0, ...rows.map(({ length }) => length));
  return {
    numbers: Uint32Array.from(rows, (_, row) => row + 1),
    bytes: Uint8Array.from(rows.flat()),
    starts,
    shown: Array.from({ length: most }, (_, at) => at + 1),
    out: [],
    before: null,
    threshold: THRESHOLD,
    ...change
  };
}

const [no, , yes] = [byteOf('disagree'), byteOf('pass'), byteOf('agree')];
/** Twenty on one side, fifteen on the other; the last statement is everybody's. */
const camps = [...Array(35).keys()].map((person) =>
  [...Array(6).keys()].map(() => (person < 20 ? yes : no)).concat(yes)
);

test('two camps are told, with what divides them and what both support', () => {
  const { picture } = draw(canvas(camps));
  expect(picture.groups.map(({ people }) => people)).toEqual([20, 15]);
  expect(picture.together).toEqual([{ number: 7, share: 100, least: 100 }]);
  expect(picture.dividing[0]!.agree).toEqual([100, 0]);
  expect(picture.groups[0]!.says[0]).toMatchObject({ stance: 'agree', share: 100 });
  expect(picture.apart).toBe(false);
});

test('a camp of ten is not shown, and nobody else is told apart from it', () => {
  const { picture } = draw(canvas([...camps.slice(0, 20), ...camps.slice(25)]));
  expect(picture.groups).toEqual([]);
  expect(picture.apart).toBe(true);
  expect(picture.statements.every(({ groups }) => groups.length === 0)).toBe(true);
});

test('where everybody agrees nobody stands apart', () => {
  const { picture } = draw(canvas(camps.map((row) => row.map(() => yes))));
  expect(picture).toMatchObject({ groups: [], apart: false, people: 35 });
  expect(picture.together).toHaveLength(7);
});

test('ten people see nothing but that they are few', () => {
  const { picture } = draw(canvas(camps.slice(0, 10)));
  expect(picture.statements.every(({ everybody }) => everybody === null)).toBe(true);
});

test('one person who votes on everything makes no group of their own', () => {
  const busy = [...Array(7).keys()].map((at) => (at % 2 ? yes : no));
  const { picture } = draw(canvas([...camps, busy]));
  expect(picture.groups.length).toBe(2);
});

test('before the first vote every statement waits alike, and left out ones do not', () => {
  const { picture, priorities } = draw(canvas([], { shown: [1, 3], out: [2] }));
  expect(picture.people).toBe(0);
  expect(priorities[0]).toBe(priorities[2]);
  expect(priorities[1]).toBe(0);
});

test('a statement left out after votes were cast leaves the picture', () => {
  const { picture, priorities } = draw(canvas(camps, { shown: [1, 2, 3, 4, 5, 6], out: [7] }));
  expect(picture.statements.map(({ number }) => number)).not.toContain(7);
  expect(priorities).toHaveLength(6);
});

test('a row takes one vote after the other, and the last one counts', () => {
  let row: Uint8Array = new Uint8Array();
  row = withVote(row, 3, 'agree');
  row = withVote(row, 1, 'pass');
  row = withVote(row, 3, 'disagree');
  expect([1, 2, 3, 4].map((number) => stanceOn(row, number))).toEqual(['pass', null, 'disagree', null]);
  expect(votedOn(row)).toEqual([1, 3]);
});

test('the same person sees the same statement again, and none twice', () => {
  const priorities = [1, 1, 0, 1, 1];
  let row: Uint8Array = new Uint8Array();
  const seen: number[] = [];
  for (
    let next = nextStatement(priorities, row, 77);
    next !== null;
    next = nextStatement(priorities, row, 77)
  ) {
    expect(nextStatement(priorities, row, 77)).toBe(next);
    seen.push(next);
    row = withVote(row, next, 'agree');
  }
  expect([...seen].sort()).toEqual([1, 2, 4, 5]);
  expect(waitingFor(priorities, row)).toBe(0);
});

test('a person finds their own place where the kernel put them', () => {
  const rows = camps.map((row, person) => row.filter((_, at) => at < 3 + (person % 5)));
  const { state } = draw(canvas(rows));
  const votes = rows.flatMap((row, person) =>
    row.map((byte, at) => ({ participant: person + 1, statement: at + 1, stance: signOf(byte) }))
  );
  const { points } = kernelPicture(gather(votes, [1, 2, 3, 4, 5, 6, 7]));
  for (const person of [0, 4, 34]) {
    const [x, y] = placeOf(state, Uint8Array.from(rows[person]!))!;
    expect(x).toBeCloseTo(points[person]![0], 6);
    expect(y).toBeCloseTo(points[person]![1], 6);
  }
});

test('who voted enough learns which group they stand closest to', () => {
  const { picture, state } = draw(canvas(camps));
  expect(nearestGroup(picture, state, Uint8Array.from(camps[0]!))).toBe(0);
  expect(nearestGroup(picture, state, Uint8Array.from(camps[30]!))).toBe(1);
  expect(nearestGroup(picture, state, Uint8Array.from([yes]))).toBeNull();
});
