import {
  compareWithZone,
  differenceFromZone,
  type Difference,
  type MemberCount,
  type Standing
} from '../../../kernels/composition/index.ts';
import type { Benchmark, Dimension } from './benchmark.ts';

/** How many members are of a group, of how many who are on the roll. */
export type GroupCount = MemberCount & { dimension: Dimension; code: string };

export type Represented = {
  benchmark: Benchmark;
  members: GroupCount | null;
  standing: Standing;
  difference: Difference | null;
};

/**
 * Each group of the zone beside the same group among the members. A group that nobody counted is
 * `cannot_tell`, never zero. Groups overlap and are compared one by one.
 */
export function representation(
  counts: GroupCount[],
  benchmarks: Benchmark[],
  sameWithin?: number
): Represented[] {
  return benchmarks.map((benchmark) => {
    const members =
      counts.find(({ dimension, code }) => dimension === benchmark.dimension && code === benchmark.code) ??
      null;
    if (!members) return { benchmark, members, standing: 'cannot_tell', difference: null };
    return {
      benchmark,
      members,
      standing: compareWithZone(members, benchmark, sameWithin),
      difference: differenceFromZone(members, benchmark)
    };
  });
}
