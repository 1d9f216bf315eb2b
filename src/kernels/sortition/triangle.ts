/**
 * The lower triangle L of a growing and shrinking matrix G = L·Lᵗ (Cholesky), by rows. Rows are as long as the
 * largest matrix may become.
 */
export type Triangle = { rows: Float64Array[]; most: number };

/** Below this a new row depends on those before it. */
const DEPENDENT = 1e-11;

/** Adds a row of G, its last number the diagonal. False, and nothing done, where it depends on the others. */
export function grow({ rows, most }: Triangle, g: Float64Array): boolean {
  const last = rows.length;
  const row = new Float64Array(most);
  let rest = g[last]!;
  for (let j = 0; j < last; j++) {
    const above = rows[j]!;
    let sum = g[j]!;
    for (let k = 0; k < j; k++) sum -= above[k]! * row[k]!;
    row[j] = sum / above[j]!;
    rest -= row[j]! ** 2;
  }
  if (rest < DEPENDENT * Math.max(1, g[last]!)) return false;
  row[last] = Math.sqrt(rest);
  rows.push(row);
  return true;
}

/** Takes a row and its column out of G. What sticks out over the diagonal is turned back into it (Givens). */
export function shrink({ rows }: Triangle, at: number): void {
  rows.splice(at, 1);
  for (let c = at; c < rows.length; c++) {
    const [a, b] = [rows[c]![c]!, rows[c]![c + 1]!];
    const length = Math.hypot(a, b);
    const [cos, sin] = [a / length, b / length];
    for (let r = c; r < rows.length; r++) {
      const row = rows[r]!;
      const [u, v] = [row[c]!, row[c + 1]!];
      row[c] = cos * u + sin * v;
      row[c + 1] = cos * v - sin * u;
    }
  }
}

/** x with G·x = 1 in every place. */
export function solveForOnes({ rows }: Triangle): Float64Array {
  const x = new Float64Array(rows.length);
  for (let j = 0; j < x.length; j++) {
    let sum = 1;
    for (let k = 0; k < j; k++) sum -= rows[j]![k]! * x[k]!;
    x[j] = sum / rows[j]![j]!;
  }
  for (let j = x.length - 1; j >= 0; j--) {
    x[j]! /= rows[j]![j]!;
    for (let k = 0; k < j; k++) x[k]! -= rows[j]![k]! * x[j]!;
  }
  return x;
}
