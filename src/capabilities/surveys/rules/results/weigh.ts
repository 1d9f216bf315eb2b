import {
  rake,
  spreadOf,
  usualRaking,
  type Design,
  type Margin,
  type Spread
} from '../../../../kernels/weights/index.ts';
import type { Benchmark } from '../../../places/index.ts';
import type { Dataset } from './dataset.ts';
import { marginOf, type MarginReport } from './margins.ts';
import { strataOf } from './strata.ts';
import type { Plan } from './plan.ts';

/** How the answers were weighted: stored with each release and shown to everybody. */
export type Weighing = {
  /** `unweighted`: the zone knows nothing of these answers; `unsettled`: the margins contradict each other. */
  state: 'weighted' | 'unweighted' | 'unsettled';
  margins: MarginReport[];
  trim: number | null;
  spread: Pick<Spread, 'rows' | 'least' | 'greatest' | 'effectiveSize' | 'designEffect'>;
  rounds: number;
};

/**
 * Weights around 1, so that the answers mirror the zone by every margin that can be used. Where raking does not settle
 * the answers stay unweighted, and that is said.
 */
export function weigh(
  dataset: Dataset,
  { margins: planned, trim, strata }: Plan,
  benchmarks: Benchmark[]
): { design: Design; weighing: Weighing } {
  const people = dataset.rows.length;
  const found = planned.map((plan) => marginOf(plan, dataset, benchmarks));
  const margins = found.flatMap(({ margin }) => (margin ? [margin] : []));
  const reports = found.map(({ report }) => report);
  const start = new Float64Array(people).fill(1);
  const trimmed = margins.length ? rakeTo(start, margins, trim) : null;
  // Bounds that no weights can keep are given up before the margins are.
  const loose = trimmed?.converged === false ? rakeTo(start, margins, null) : null;
  const raking = loose ?? trimmed;
  const settled = raking !== null && raking.converged;
  const weights = settled ? raking.weights : start;
  const { rows, least, greatest, effectiveSize, designEffect } = spreadOf(weights);
  return {
    design: {
      ...{ weights, clusters: null, population: null, raked: settled ? margins : [] },
      strata: strataOf(dataset, strata)
    },
    weighing: {
      state: settled ? 'weighted' : raking ? 'unsettled' : 'unweighted',
      margins: reports,
      trim: loose ? null : trim,
      spread: { rows, least, greatest, effectiveSize, designEffect },
      rounds: raking?.rounds ?? 0
    }
  };
}

/** What weights are allowed, cut to the bounds where there are any. */
export const rakeTo = (start: Float64Array, margins: Margin[], trim: number | null) =>
  rake(start, margins, {
    ...usualRaking,
    total: start.length,
    tolerance: 1e-6,
    mostRounds: 500,
    bounds: trim === null ? null : [1 / trim, trim]
  });
