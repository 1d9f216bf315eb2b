import { interval, trend } from '../../../../kernels/weights/index.ts';
import type { Figure } from './figure.ts';
import { FEW } from './family.ts';
import type { Named, ToldTable } from './told.ts';
import { VERSION } from './dataset.ts';

/** What changed between two waves of different people; `clear` where chance alone would hardly do it. */
export type Change = {
  row: Named;
  before: Figure;
  after: Figure;
  difference: number;
  standardError: number | null;
  low: number | null;
  high: number | null;
  clear: boolean | null;
};

/** Figures that both waves told. What only one asked or told cannot be compared. */
export function changesIn(now: ToldTable, then: ToldTable | undefined): Change[] {
  if (!then || then.kind !== now.kind) return [];
  return now.rows.flatMap((row, at) => {
    const place = then.rows.findIndex(({ name }) => name === row.name);
    return changeOf(row, then.all[place] ?? null, now.all[at] ?? null);
  });
}

/** The same inside one survey whose versions are its waves: the last two that were told. */
export function changesByVersion({ rows, splits }: ToldTable): Change[] {
  const split = splits.find(({ by }) => by === VERSION);
  const waves = (split?.groups ?? [])
    .map(({ name }, at) => ({ number: Number(name), at }))
    .filter(({ number }) => Number.isFinite(number))
    .sort((a, b) => a.number - b.number)
    .slice(-2);
  if (!split || waves.length < 2) return [];
  return rows.flatMap((row, at) => {
    const [before, after] = waves.map((wave) => split.figures[at]?.[wave.at] ?? null);
    return changeOf(row, before!, after!);
  });
}

function changeOf(row: Named, before: Figure | null, after: Figure | null): Change[] {
  // What the weights set changed in the zone, not in the answers.
  if (!before || !after || row.name === FEW || row.set) return [];
  const found = { ...trend({ ...before, ...NONE }, { ...after, ...NONE }), ...NONE };
  const ends = interval(found);
  return [
    {
      ...{ row, before, after, difference: found.estimate, standardError: found.standardError },
      ...{ low: ends?.low ?? null, high: ends?.high ?? null },
      clear: ends && (ends.low > 0 || ends.high < 0)
    }
  ];
}

const NONE = { answered: 0, missing: 0 };
