import type { Protected, Release } from '../../../../../kernels/disclosure/index.ts';
import type { Kept } from '../family.ts';

type Place = { family: string; row: number; col: number };

/** Beside each hidden cell that is too tight, the smallest in its line and in its column, and the one across. */
export function hideMore(kept: Kept[], tight: Place[]): Kept[] {
  return kept.map(({ family, told }) => {
    const places = tight.filter((one) => one.family === family);
    return places.length ? { family, told: hiddenIn(told, places) } : { family, told };
  });
}

const hiddenIn = (told: Protected, places: Place[]): Protected => ({
  ...told,
  splits: told.splits.map((split) => ({
    ...split,
    release: split.release && withHidden(split.release, places)
  }))
});

function withHidden(release: Release, places: Place[]): Release | null {
  const before = release.cells;
  const cells = before.map((line) => [...line]);
  for (const { row, col } of places) {
    const line = smallest(cells[row]!.slice(0, -1).map((cell, at) => (at === col ? null : cell)));
    const down = smallest(cells.slice(0, -1).map((one, at) => (at === row ? null : one[col]!)));
    if (line !== null) cells[row]![line] = null;
    if (down !== null) cells[down]![col] = null;
    if (line !== null && down !== null) cells[down]![line] = null;
  }
  const need = Math.max(...release.audit.cells.map((one) => one.need));
  const fresh = cells
    .slice(0, -1)
    .flatMap((line, row) =>
      line
        .slice(0, -1)
        .flatMap((cell, col) => (cell === null && before[row]![col] !== null ? [{ row, col }] : []))
    );
  // Where nothing is left to hide, nothing of this split is told.
  if (!fresh.length) return null;
  return {
    ...{ ...release, cells },
    hidden: [...release.hidden, ...fresh.map((place) => ({ ...place, reason: 'complement' as const }))],
    audit: {
      ...release.audit,
      cells: [...release.audit.cells, ...fresh.map((place) => ({ ...place, low: 0, high: need, need }))]
    }
  };
}

/** The place of the least cell that is still shown. */
function smallest(line: (number | null)[]): number | null {
  const shown = [...line.keys()].filter((at) => line[at] !== null);
  return shown.sort((a, b) => line[a]! - line[b]!)[0] ?? null;
}
