import type { Votes } from './votes.ts';

/** How some people voted on one statement. */
export type Tally = { agrees: number; disagrees: number; passes: number };

/** Tallies by group and statement; participants of no group (-1) are only in `everybody`. */
export type Tallies = { everybody: Tally[]; groups: Tally[][] };

export function tally(votes: Votes, groupOf: Int32Array, groups: number): Tallies {
  const many = votes.statements.length;
  const counts = new Uint32Array((groups + 1) * many * 3);
  for (let row = 0; row + 1 < votes.starts.length; row++) {
    const own = groupOf[row]!;
    for (let at = votes.starts[row]!; at < votes.starts[row + 1]!; at++) {
      const cell = votes.columns[at]! * 3 + votes.stances[at]! + 1;
      counts[groups * many * 3 + cell]!++;
      if (own >= 0) counts[own * many * 3 + cell]!++;
    }
  }
  const of = (group: number): Tally[] =>
    Array.from({ length: many }, (_, column) => {
      const [disagrees, passes, agrees] = counts.subarray((group * many + column) * 3);
      return { agrees: agrees!, disagrees: disagrees!, passes: passes! };
    });
  return { everybody: of(groups), groups: Array.from({ length: groups }, (_, index) => of(index)) };
}

export const seen = ({ agrees, disagrees, passes }: Tally): number => agrees + disagrees + passes;

export const together = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, one) => ({
      agrees: sum.agrees + one.agrees,
      disagrees: sum.disagrees + one.disagrees,
      passes: sum.passes + one.passes
    }),
    { agrees: 0, disagrees: 0, passes: 0 }
  );
