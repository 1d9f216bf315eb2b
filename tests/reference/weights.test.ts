import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  by,
  degreesOfFreedom,
  designEffectOfMean,
  interval,
  mean,
  rake,
  spreadOf,
  total,
  type Design,
  type Estimate,
  type Margin
} from '../../src/kernels/weights/index.ts';
import { readSheet } from '../../src/platform/sheets/index.ts';

const FOLDER = new URL('../../../shared/data/r-survey/', import.meta.url);
const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : [];

type Found = { name: string | string[]; est: number | number[]; se: number | number[] };
type Groups = { by: string; level: string[]; cols: string[]; values: Record<string, number[]> };
type Truth = {
  design: string;
  targets: Record<string, { level: string[]; Freq: number[] }>;
  raked_weights: number[];
  base: { mean: Found; total: Found };
  raked: {
    mean: Found;
    total: Found;
    by_mean: Groups;
    by_total: Groups;
    mean_ci95: number[];
    deff: number | number[];
    kish_deff: number;
    df: number;
  };
};

describe.skipIf(!names.length)('what R says of the same samples', () => {
  test.each(names)('%s: raked weights', async (name) => {
    const { truth, base, margins } = await sample(name);
    const found = rake(base.weights, margins, { ...precise });
    expect(found.converged).toBe(true);
    same([...found.weights], truth.raked_weights);
    same([spreadOf(found.weights).designEffect], [truth.raked.kish_deff]);
  });

  test.each(names)('%s: means and totals, before and after raking', async (name) => {
    const { truth, base, raked, column } = await sample(name);
    for (const [design, told] of [
      [base, truth.base],
      [raked, truth.raked]
    ] as const)
      for (const [of, estimate] of [
        [told.mean, mean],
        [told.total, total]
      ] as const) {
        const found = list(of.name).map((one) => estimate(design, column(one)));
        same(
          found.map((one) => one.estimate),
          list(of.est)
        );
        same(found.map(errorOf), list(of.se));
      }
  });

  test.each(names)('%s: by group', async (name) => {
    const { truth, raked, column, coded } = await sample(name);
    for (const [of, estimate] of [
      [truth.raked.by_mean, mean],
      [truth.raked.by_total, total]
    ] as const) {
      const { codes, levels } = coded(of.by);
      expect(levels).toEqual(of.level);
      for (const what of of.cols.filter((col) => !/^se(\.|$)/.test(col))) {
        const found = by(estimate, raked, column(what), codes, levels);
        same(
          found.map((one) => one.estimate),
          of.values[what]!
        );
        same(found.map(errorOf), of.values[of.cols.includes('se') ? 'se' : `se.${what}`]!);
      }
    }
  });

  test.each(names)('%s: intervals, design effects, degrees of freedom', async (name) => {
    const { truth, raked, column } = await sample(name);
    const columns = list(truth.raked.mean.name).map(column);
    const ends = columns.map((one) => interval(mean(raked, one))!);
    same([...ends.map(({ low }) => low), ...ends.map(({ high }) => high)], truth.raked.mean_ci95);
    same(
      columns.map((one) => designEffectOfMean(raked, one)!),
      list(truth.raked.deff)
    );
    expect(degreesOfFreedom(raked)).toBe(truth.raked.df);
  });
});

test.runIf(!names.length)('skipped: no reference data', () => undefined);

const precise = { total: null, tolerance: 1e-12, mostRounds: 1000, bounds: null };

async function sample(name: string) {
  const truth = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Truth;
  const file = name.replace('.json', '.csv');
  const { rows } = await readSheet(new Uint8Array(readFileSync(new URL(file, FOLDER))), file);
  const cells = (of: string) => rows.map((row) => row.cells[of] ?? '');
  const coded = (of: string) => codesOf(cells(of));
  const base = designOf(truth.design, cells, coded);
  const margins = Object.entries(truth.targets).map(([of, { level, Freq }]): Margin => ({
    name: of,
    levels: level,
    codes: Int32Array.from(cells(of), (cell) => level.indexOf(cell)),
    targets: Freq
  }));
  const raked = { ...base, weights: rake(base.weights, margins, precise).weights, raked: margins };
  return { truth, base, raked, margins, coded, column: (of: string) => columnOf(of, cells) };
}

function designOf(
  design: string,
  cells: (of: string) => string[],
  coded: (of: string) => { codes: Int32Array; levels: string[] }
): Design {
  const argument = (of: string) => new RegExp(`[( ,]${of}= ?~ ?([\\w.]+)`).exec(design)?.[1] ?? null;
  const [id, strata, fpc] = [argument('id'), argument('strata'), argument('fpc')];
  const stratum = strata ? coded(strata) : null;
  const sizes = fpc ? cells(fpc).map(Number) : null;
  const firstOf = (code: number) => (stratum ? stratum.codes.indexOf(code) : 0);
  return {
    weights: Float64Array.from(cells('.w0'), Number),
    strata: stratum?.codes ?? null,
    clusters: id && id !== '1' ? coded(id).codes : null,
    population: sizes && (stratum?.levels ?? ['all']).map((_, code) => sizes[firstOf(code)]!),
    raked: []
  };
}

/** "api00" is a column; "sch.wideYes" an answer to a question; `I(x == "Yes")TRUE` what R makes of a condition. */
function columnOf(of: string, cells: (of: string) => string[]): Float64Array {
  const condition = /^I\(([\w.]+) == "(\w+)"\)(TRUE|FALSE)$/.exec(of);
  if (condition)
    return Float64Array.from(cells(condition[1]!), (cell) =>
      Number((cell === condition[2]) === (condition[3] === 'TRUE'))
    );
  const answer = /^(.+[a-z])(No|Yes)$/.exec(of);
  if (answer) return Float64Array.from(cells(answer[1]!), (cell) => Number(cell === answer[2]));
  return Float64Array.from(cells(of), Number);
}

function codesOf(cells: string[]) {
  const levels = [...new Set(cells)].sort();
  return { levels, codes: Int32Array.from(cells, (cell) => levels.indexOf(cell)) };
}

const list = <T>(one: T | T[]): T[] => (Array.isArray(one) ? one : [one]);
const errorOf = (one: Estimate) => one.standardError!;

function same(found: number[], truth: number[]): void {
  expect(found).toHaveLength(truth.length);
  truth.forEach((value, at) => expect(Math.abs(found[at]! / value - 1)).toBeLessThan(1e-6));
}
