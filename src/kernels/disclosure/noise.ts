/**
 * Consistent noise, the second line: the same people give the same noise, whatever table they are in.
 *
 * `keys` are lifelong random numbers of the people in the cell, 0 to 2³² − 1; their sum is the key of the
 * cell. Noise lies within ±`most` with the weights of a triangle, has mean 0, and leaves zero as it is.
 * It does not alone stop differencing over time: the audit still runs.
 * Source: Fraser and Wooton (2005), the cell-key method of the Australian Bureau of Statistics.
 */
export function noisyCount(keys: number[], most: number): number {
  if (keys.length === 0) return 0;
  const key = keys.reduce((sum, one) => (sum + one) >>> 0, 0);
  return Math.max(0, keys.length + noiseOf(spread(key), Math.min(most, keys.length)));
}

/** Triangle weights most+1−|d| over d = −most … most; they sum to (most+1)². */
function noiseOf(uniform: number, most: number): number {
  let left = uniform * (most + 1) ** 2;
  for (let noise = -most; noise < most; noise++) {
    left -= most + 1 - Math.abs(noise);
    if (left < 0) return noise;
  }
  return most;
}

/** Near keys must not give near noise (the finalizer of MurmurHash3). */
function spread(key: number): number {
  let mixed = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
