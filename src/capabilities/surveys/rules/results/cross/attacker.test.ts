import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localized } from '../../../../../platform/localized/index.ts';
import type { Column } from '../columns.ts';
import type { Given } from '../dataset.ts';
import { usualPlan } from '../plan.ts';
import { releaseOf, type Earlier } from '../release.ts';
import { sameCross, type CrossAsked } from './asked.ts';
import type { Telling } from './beside.ts';
import { makeCross } from './make.ts';
import { tellingsOf } from './release.ts';
import type { CrossKept, Ground } from './told.ts';

// Somebody who is given a release and every table that was published beside it, and may look at one more. They try
// every crowd that agrees with all of it.
const words = localized('en', { en: 'x' });
const column = (key: string): Column => ({
  ...{ key, path: key, kind: 'one', calculated: false, words, versions: [1], section: null, repeat: null },
  options: ['a', 'b'].map((value) => ({ value, words }))
});
const questions = ['rent', 'food', 'town'];
const columns = questions.map(column);
const plan = { ...usualPlan, by: ['town'], threshold: 4 };
const kinds = [0, 1, 2, 3, 4, 5, 6, 7];
const answerOf = (kind: number, question: string) => (kind >> questions.indexOf(question)) & 1;

const people = (counts: number[]): Given[] =>
  counts.flatMap((many, kind) =>
    Array.from({ length: many }, (_, at) => ({
      ...{ id: `${kind}-${at}`, version: 1, counts: true },
      answers: Object.fromEntries(questions.map((one) => [one, 'ab'[answerOf(kind, one)]!]))
    }))
  );

type Published = { ground: Ground; told: Telling[]; published: Telling[] };

/** A release, and the tables one after another; what is refused is not told. */
function publish(rows: Given[], wanted: CrossAsked[]): Published {
  const release = releaseOf({ columns, rows }, plan, [], [], rows);
  const counted = rows.map(({ id }) => id);
  const kept = Object.fromEntries(release.tables.map((one) => [one.table.question, one.kept]));
  const earlier: Earlier[] = [{ counted, kept }];
  const crosses: CrossKept[] = [];
  const ground: Ground = { columns, rows, everybody: rows, plan, earlier, crosses };
  const told = tellingsOf(release);
  for (const asked of wanted) {
    if (crosses.some((one) => sameCross(one, asked))) continue;
    const made = makeCross(ground, asked, [...told, ...crosses], []);
    if (made.state === 'told') crosses.push({ ...asked, counted, kept: made.kept });
  }
  return { ground, told, published: [...told, ...crosses] };
}

type Cell = { holds: (kind: number) => boolean; value: number | null; need: number };

/** Every cell of what was told, inside and in the sums, with its count where it is shown. */
const cellsOf = ({ question, within, kept }: Telling): Cell[] =>
  kept.flatMap(({ told }) =>
    told.splits.flatMap(({ by, few, release }) => {
      if (!release) return [];
      const isAt = (names: string[], at: number, of: string, together: string[]) => (kind: number) => {
        const answer = 'ab'[answerOf(kind, of)]!;
        return (
          at === names.length || names[at] === answer || (names[at] === '(few)' && together.includes(answer))
        );
      };
      return release.cells.flatMap((line, row) =>
        line.map((value, col): Cell => {
          const [inRow, inCol] = [
            isAt(release.rows, row, question, told.few),
            isAt(release.cols, col, by, few)
          ];
          const inPart = (kind: number) => !within || 'ab'[answerOf(kind, within.question)] === within.answer;
          return {
            value,
            need: plan.threshold - 1,
            holds: (kind) => inPart(kind) && inRow(kind) && inCol(kind)
          };
        })
      );
    })
  );

/** Least and most of each hidden cell over all crowds that agree; null where there are too many to try. */
function widths(counts: number[], told: Telling[]): { cell: Cell; width: number }[] | null {
  const cells = told.flatMap(cellsOf);
  const hidden = cells.filter(({ value }) => value === null);
  const sums = questions.flatMap((one) => [0, 1].map((at) => (kind: number) => answerOf(kind, one) === at));
  const known = [...sums, ...cells.filter(({ value }) => value !== null).map(({ holds }) => holds)];
  const sum = (of: number[], holds: (kind: number) => boolean) =>
    kinds.reduce((all, kind) => all + (holds(kind) ? of[kind]! : 0), 0);
  const left = known.map((holds) => sum(counts, holds));
  const ends = hidden.map(() => [Infinity, -Infinity] as [number, number]);
  const now = kinds.map(() => 0);
  let tries = 30_000;
  const fill = (kind: number): void => {
    if (tries-- < 0) return;
    if (kind === kinds.length) {
      if (left.some((rest) => rest !== 0)) return;
      hidden.forEach(({ holds }, at) => {
        const value = sum(now, holds);
        ends[at] = [Math.min(ends[at]![0], value), Math.max(ends[at]![1], value)];
      });
      return;
    }
    const touched = [...known.keys()].filter((at) => known[at]!(kind));
    const most = Math.min(...touched.map((at) => left[at]!));
    for (let value = 0; value <= most; value++) {
      now[kind] = value;
      for (const at of touched) left[at]! -= value;
      fill(kind + 1);
      for (const at of touched) left[at]! += value;
    }
  };
  fill(0);
  return tries < 0 ? null : hidden.map((cell, at) => ({ cell, width: ends[at]![1] - ends[at]![0] }));
}

const cross = (question: string, by: string, within: CrossAsked['within'] = null): CrossAsked => ({
  ...{ question, by, within }
});
const wanted = fc.shuffledSubarray(
  [
    cross('rent', 'food'),
    cross('food', 'rent'),
    cross('rent', 'food', { question: 'town', answer: 'a' }),
    cross('rent', 'food', { question: 'town', answer: 'b' }),
    cross('rent', 'town', { question: 'food', answer: 'a' }),
    cross('food', 'town', { question: 'rent', answer: 'b' })
  ],
  { minLength: 1 }
);
const crowds = fc.array(fc.nat(6), { minLength: 8, maxLength: 8 });

describe('who is given a release and the tables published beside it', () => {
  it('never narrows a hidden count below the interval, by trying every crowd', () =>
    fc.assert(
      fc.property(crowds, wanted, (counts, asked) => {
        const rows = people(counts);
        fc.pre(rows.length >= plan.threshold);
        const alone = widths(counts, publish(rows, []).published);
        const found = widths(counts, publish(rows, asked).published);
        fc.pre(alone !== null && found !== null);
        found!.forEach(({ cell, width }, at) => {
          const before = alone![at]?.width ?? Infinity;
          expect(width).toBeGreaterThanOrEqual(Math.min(cell.need, before));
        });
      }),
      { numRuns: 20 }
    ));

  it('reads no count from one to three, nor of the rest of a part of the people', () =>
    fc.assert(
      fc.property(crowds, wanted, (counts, asked) => {
        const rows = people(counts);
        fc.pre(rows.length >= plan.threshold);
        const { published } = publish(rows, asked);
        const few = (value: number) => value > 0 && value < plan.threshold;
        for (const telling of published)
          for (const { value, holds } of cellsOf(telling)) {
            if (value === null) continue;
            expect(few(value)).toBe(false);
            const whole = published.find((one) => !one.within && one.question === telling.question);
            if (!telling.within || !whole) continue;
            const inAll = kinds.filter((kind) =>
              kinds.some((other) => holds(other) && alike(kind, other, telling.within!.question))
            );
            expect(few(inAll.reduce((sum, kind) => sum + counts[kind]!, 0) - value)).toBe(false);
          }
      }),
      { numRuns: 20 }
    ));

  it('who only looks sees what publishing would tell, and nothing is kept of it', () =>
    fc.assert(
      fc.property(crowds, wanted, (counts, asked) => {
        const rows = people(counts);
        fc.pre(rows.length >= plan.threshold);
        const { ground, published } = publish(rows, asked.slice(1));
        const before = JSON.stringify(ground);
        const looked = makeCross(ground, asked[0]!, published, []);
        expect(makeCross(ground, asked[0]!, published, [])).toEqual(looked);
        expect(JSON.stringify(ground)).toBe(before);
        if (looked.state !== 'told') return;
        const seen: Telling = { question: asked[0]!.question, within: asked[0]!.within, kept: looked.kept };
        const [alone, found] = [widths(counts, published), widths(counts, [...published, seen])];
        fc.pre(alone !== null && found !== null);
        found!.forEach(({ cell, width }, at) =>
          expect(width).toBeGreaterThanOrEqual(Math.min(cell.need, alone![at]?.width ?? Infinity))
        );
      }),
      { numRuns: 20 }
    ));
});

const alike = (one: number, other: number, but: string): boolean =>
  questions.every((question) => question === but || answerOf(one, question) === answerOf(other, question));
