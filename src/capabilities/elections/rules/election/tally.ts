import {
  count,
  type Ballot,
  type Count,
  type Method as KernelMethod,
  type Options,
  type TieBreak
} from '../../../../kernels/tally/index.ts';
import type { Category } from '../../../../kernels/bylaws/index.ts';
import type { Ballots, Mark } from '../../../decisions/index.ts';
import type { Demand } from './demands.ts';
import type { Method } from './method.ts';

export type Standing = { id: string; category: Category | null; withdrawn: boolean; tenure: number };

export type Setting = {
  method: Method;
  candidates: Standing[];
  seats: { reservedFor: Category | null }[];
  demands: Demand[];
  tie: 'runoff' | 'lot' | 'tenure';
  /** Of the lot: what the seed and the word of the room make together. */
  seed: string;
};

/** How a contest is counted: the kernel's rounds, with the seats that these candidates can fill. */
export const tallied = (setting: Setting, ballots: Ballots): Count =>
  count(kernelMethod(setting.method), kernelBallots(ballots), optionsFor(setting));

export const kernelMethod = (method: Method): KernelMethod =>
  method === 'scottish' ? 'single_transferable' : method;

export const kernelBallots = (ballots: Ballots): Ballot[] => ballots.flatMap(asBallot);

export function optionsFor({ method, candidates, seats, demands, tie, seed }: Setting): Options {
  const standing = candidates.filter(({ withdrawn }) => !withdrawn);
  const open = fillable(seats, standing);
  // Where every seat is kept and nobody of that kind stands, nobody can be elected.
  const out = open ? candidates.filter(({ withdrawn }) => withdrawn) : candidates;
  return {
    candidates: candidates.map(({ id }) => id),
    ...(method === 'block' && { most: seats.length }),
    withdrawn: out.map(({ id }) => id),
    seats: Math.max(1, open),
    tie: tieBreak(tie, candidates, seed),
    reserved: demands.map(({ who, seats: least, because }) => ({
      code: `${because}:${who.join('+')}`,
      least,
      candidates: candidates.filter(({ category }) => category && who.includes(category)).map(({ id }) => id)
    }))
  };
}

/** Seats that somebody who stands could take: a kept seat without a candidate of that kind stays empty. */
export function fillable(
  seats: { reservedFor: Category | null }[],
  standing: { category: Category | null }[]
): number {
  const open = seats.filter(({ reservedFor }) => !reservedFor).length;
  const kinds = new Set(seats.flatMap(({ reservedFor }) => reservedFor ?? []));
  const kept = [...kinds].map((who) =>
    Math.min(
      seats.filter(({ reservedFor }) => reservedFor === who).length,
      standing.filter(({ category }) => category === who).length
    )
  );
  return open + kept.reduce((sum, some) => sum + some, 0);
}

function tieBreak(tie: Setting['tie'], candidates: Standing[], seed: string): TieBreak {
  if (tie === 'runoff') return { rule: 'runoff' };
  if (tie === 'lot') return { rule: 'lot', seed };
  return {
    rule: 'tenure',
    months: Object.fromEntries(candidates.map(({ id, tenure }) => [id, tenure])),
    seed
  };
}

function asBallot({ mark, count: weight }: { mark: Mark; count: number }): Ballot[] {
  return mark.kind === 'choose' || mark.kind === 'rank' ? [{ ...mark, weight }] : [];
}
