export type Eigen = { value: number; vector: Float64Array };

const MOST_TURNS = 60;

/**
 * Eigenvalues of a symmetric tridiagonal matrix, largest first, with vectors of length one, by implicit QL steps.
 * Source: Bowdler, Martin, Reinsch and Wilkinson (1968), *The QR and QL algorithms for symmetric matrices*.
 * @param diagonal as long as the matrix is wide
 * @param beside the values beside the diagonal, at least one fewer
 */
export function eigen(diagonal: readonly number[], beside: readonly number[]): Eigen[] {
  const size = diagonal.length;
  const d = Float64Array.from(diagonal);
  const e = Float64Array.from({ length: size }, (_, row) => (row + 1 < size ? beside[row]! : 0));
  const rows = Array.from({ length: size }, (_, row) => {
    const unit = new Float64Array(size);
    unit[row] = 1;
    return unit;
  });
  const small = Number.EPSILON * Math.max(0, ...[...d, ...e].map(Math.abs));
  for (let row = 0; row < size; row++)
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const end = firstSmall(e, row, small);
      if (end === row) break;
      step(d, e, rows, row, end);
    }
  return Array.from(d, (value, index) => ({ value, vector: rows[index]! })).sort((a, b) => b.value - a.value);
}

/** What is small beside the whole matrix is none: turning it would lose its right angle. */
function firstSmall(e: Float64Array, from: number, small: number): number {
  for (let row = from; row + 1 < e.length; row++) if (Math.abs(e[row]!) <= small) return row;
  return e.length - 1;
}

/** One implicit shift from `end` up to `row`; `vectors[i]` follows eigenvalue `i`. */
function step(d: Float64Array, e: Float64Array, vectors: Float64Array[], row: number, end: number): void {
  const shift = (d[row + 1]! - d[row]!) / (2 * e[row]!);
  const root = Math.hypot(shift, 1);
  let g = d[end]! - d[row]! + e[row]! / (shift + (shift < 0 ? -root : root));
  let [s, c, p] = [1, 1, 0];
  for (let i = end - 1; i >= row; i--) {
    const [f, b] = [s * e[i]!, c * e[i]!];
    const r = Math.hypot(f, g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1]! -= p;
      e[end] = 0;
      return;
    }
    [s, c] = [f / r, g / r];
    g = d[i + 1]! - p;
    const t = (d[i]! - g) * s + 2 * c * b;
    p = s * t;
    d[i + 1] = g + p;
    g = c * t - b;
    turn(vectors[i]!, vectors[i + 1]!, s, c);
  }
  d[row]! -= p;
  e[row] = g;
  e[end] = 0;
}

function turn(lower: Float64Array, upper: Float64Array, s: number, c: number): void {
  for (let k = 0; k < lower.length; k++) {
    const [low, up] = [lower[k]!, upper[k]!];
    upper[k] = s * low + c * up;
    lower[k] = c * low - s * up;
  }
}
