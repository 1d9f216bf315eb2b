import type { Votes } from './votes.ts';

/**
 * The votes with the mean of each statement taken away. A missing vote stands for the mean, so it is zero here,
 * and the matrix is as sparse as the votes. A statement that is out is zero for everybody.
 */
export type Centered = { votes: Votes; values: Float64Array; means: Float64Array; isOut: Uint8Array };

export function center(votes: Votes, out: ReadonlySet<number>): Centered {
  const { statements, columns, stances } = votes;
  const [sums, counts] = [new Float64Array(statements.length), new Float64Array(statements.length)];
  for (let at = 0; at < columns.length; at++) {
    sums[columns[at]!]! += stances[at]!;
    counts[columns[at]!]!++;
  }
  const isOut = Uint8Array.from(statements, (id) => (out.has(id) ? 1 : 0));
  const means = sums.map((sum, column) => (isOut[column] || !counts[column] ? 0 : sum / counts[column]!));
  const values = Float64Array.from(stances, (stance, at) => {
    const column = columns[at]!;
    return isOut[column] ? 0 : stance - means[column]!;
  });
  return { votes, values, means, isOut };
}

/** Xᵀ·X·v: how far a direction over statements is stretched by what people said. */
export function stretch({ votes, values }: Centered, v: Float64Array): Float64Array {
  const { starts, columns } = votes;
  const result = new Float64Array(v.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    const [from, to] = [starts[row]!, starts[row + 1]!];
    let along = 0;
    for (let at = from; at < to; at++) along += values[at]! * v[columns[at]!]!;
    if (along !== 0) for (let at = from; at < to; at++) result[columns[at]!]! += along * values[at]!;
  }
  return result;
}
