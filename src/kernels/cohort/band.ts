import type { Band, Confidence, Options } from './survival.ts';

/** Quantiles of the normal distribution. */
const Z: Record<Confidence, number> = {
  90: 1.6448536269514722,
  95: 1.959963984540054,
  99: 2.5758293035489004
};

/** The band around a share whose Greenwood sum is given: the variance of its logarithm. */
export function bandOf(
  share: number,
  greenwood: number,
  { confidence = 95, band = 'log_log' }: Options
): Band | null {
  if (share === 0) return null;
  if (share === 1) return { low: 1, high: 1 };
  return band === 'plain' ? plain(share, greenwood, Z[confidence]) : logLog(share, greenwood, Z[confidence]);
}

function plain(share: number, greenwood: number, z: number): Band {
  const reach = z * share * Math.sqrt(greenwood);
  return { low: Math.max(0, share - reach), high: Math.min(1, share + reach) };
}

function logLog(share: number, greenwood: number, z: number): Band {
  const reach = (z * Math.sqrt(greenwood)) / Math.abs(Math.log(share));
  return { low: share ** Math.exp(reach), high: share ** Math.exp(-reach) };
}
