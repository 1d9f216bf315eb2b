/** The quantile of Student's t, by halving; Infinity degrees of freedom is the normal. `part` from 0 to 1. */
export function studentQuantile(part: number, degrees: number): number {
  if (part < 0.5) return -studentQuantile(1 - part, degrees);
  const freedom = Math.min(degrees, 1e7);
  let [low, high] = [0, 1];
  while (studentBelow(high, freedom) < part && high < 1e9) high *= 2;
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (studentBelow(middle, freedom) < part) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function studentBelow(t: number, freedom: number): number {
  return 1 - incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
}

/** The regularized incomplete beta function, by its continued fraction (Lentz). Numerical Recipes 6.4. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  if (x >= (a + 1) / (a + b + 2)) return 1 - (front * fraction(1 - x, b, a)) / b;
  return (front * fraction(x, a, b)) / a;
}

function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const apart = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / apart(1 - ((a + b) * x) / (a + 1));
  let found = d;
  for (let m = 1; m < 20_000; m++) {
    const before = found;
    for (const term of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    ]) {
      d = 1 / apart(1 + term * d);
      c = apart(1 + term / c);
      found *= d * c;
    }
    if (Math.abs(found / before - 1) < 1e-15) break;
  }
  return found;
}

/** Stirling's series, after stepping up to where it is exact to the last digit. */
function logGamma(z: number): number {
  let [shift, x] = [0, z];
  for (; x < 12; x++) shift += Math.log(x);
  const r = 1 / (x * x);
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / x;
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series - shift;
}
