/** One question with known answers in the population: `codes` says for each row which of `levels` it is. */
export type Margin = {
  name: string;
  levels: string[];
  codes: Int32Array;
  /** For each level: people in the population, or, where a total is given, its share as a fraction of 1. */
  targets: number[];
};

/** `nobody`: people are expected where the sample has none; `unwanted`: the sample has some where none are. */
export type MarginProblem = { margin: string; level: string; problem: 'nobody' | 'unwanted' };

/** Puts several levels together, for example because nobody in the sample is one of them. */
export function collapse(margin: Margin, levels: string[], into: string): Margin {
  const kept = margin.levels.filter((level) => !levels.includes(level));
  const place = margin.levels.map((level) => {
    const at = kept.indexOf(level);
    return at < 0 ? kept.length : at;
  });
  const targets = new Array<number>(kept.length + 1).fill(0);
  margin.targets.forEach((target, level) => (targets[place[level]!]! += target));
  return {
    name: margin.name,
    levels: [...kept, into],
    codes: margin.codes.map((code) => place[code]!),
    targets
  };
}

export function problemsOf(margins: Margin[], weights: Float64Array): MarginProblem[] {
  return margins.flatMap((margin) => {
    const sums = sumsOf(margin, weights);
    return margin.levels.flatMap((level, at) => {
      if (margin.targets[at]! > 0 === sums[at]! > 0) return [];
      return [{ margin: margin.name, level, problem: sums[at]! > 0 ? 'unwanted' : 'nobody' } as const];
    });
  });
}

export function sumsOf({ codes, levels }: Margin, weights: Float64Array): Float64Array {
  const sums = new Float64Array(levels.length);
  for (let row = 0; row < codes.length; row++) sums[codes[row]!]! += weights[row]!;
  return sums;
}

/** Targets in people. @throws RangeError where lengths or codes do not fit, or the margins expect different totals. */
export function targetsOf(margins: Margin[], rows: number, total: number | null): Float64Array[] {
  for (const margin of margins) refuseMisfit(margin, rows);
  const sums = margins.map(({ targets }) => targets.reduce((sum, target) => sum + target, 0));
  const expected = total === null ? sums[0]! : 1;
  const odd = sums.findIndex((sum) => !(Math.abs(sum - expected) <= 1e-6 * expected));
  if (odd >= 0) throw new RangeError(`${margins[odd]!.name} sums to ${sums[odd]}, not ${expected}`);
  return margins.map(({ targets }) => Float64Array.from(targets, (target) => target * (total ?? 1)));
}

function refuseMisfit({ name, levels, codes, targets }: Margin, rows: number): void {
  if (codes.length !== rows || targets.length !== levels.length)
    throw new RangeError(`${name} has other lengths than the sample`);
  if (!targets.every((target) => target >= 0)) throw new RangeError(`${name} expects fewer than nobody`);
  if (!codes.every((code) => code >= 0 && code < levels.length))
    throw new RangeError(`${name} has a row without a level; give the unknown a level of their own`);
}
