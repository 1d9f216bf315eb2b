import type { Aligned } from './earlier.ts';
import type { Settings } from './table.ts';

/** `small`: few people; `difference`: few people came or went since; `earlier`: it would tell what was hidden before. */
export type Reason = 'small' | 'difference' | 'earlier' | 'complement';

/** What the attacker knows of a cell before looking at this release, and how wide that must stay. */
export type Sensitivity = { reason: Reason | null; low: number; high: number; need: number };

export function sensitivity(
  value: number,
  row: number,
  col: number,
  earlier: Aligned[],
  settings: Settings
): Sensitivity {
  const [low, high] = knownBefore(value, row, col, earlier);
  const reasons = [
    isSmall(value, settings) && 'small',
    earlier.some((then) => tellsWhoMoved(value, row, col, then, settings)) && 'difference',
    earlier.some((then) => tellsEarlier(value, row, col, then, settings)) && 'earlier'
  ] as const;
  const reason = reasons.find((found) => found !== false) ?? null;
  return { reason, low, high, need: Math.min(settings.interval, high - low, ...moving(reason, earlier)) };
}

function isSmall(value: number, { threshold, zerosShown }: Settings): boolean {
  return value === 0 ? !zerosShown : value < threshold;
}

/** Whoever knows how many came and went knows each earlier figure give or take so many. */
function knownBefore(value: number, row: number, col: number, earlier: Aligned[]): [number, number] {
  const ends = earlier.flatMap(({ cells, moved }) => {
    const then = cells[row]![col]!;
    return then === null || !moved ? [] : [[then - total(moved), then + total(moved)] as const];
  });
  const low = Math.max(0, ...ends.map(([from]) => from));
  const high = Math.min(Infinity, ...ends.map(([, to]) => to));
  return [Math.min(low, value), Math.max(high, value)];
}

/** A difference between two figures shows the group of the few who came or went between them. */
function tellsWhoMoved(value: number, row: number, col: number, then: Aligned, settings: Settings): boolean {
  const before = then.cells[row]![col]!;
  if (before === null) return false;
  // Somebody may also have changed their answer: then fewer are said to have moved than the figure did.
  const moved = Math.max(then.moved?.[row]![col] ?? 0, Math.abs(value - before));
  return moved > 0 && moved < settings.threshold;
}

/** A figure hidden before is told by the one shown now, if hardly anybody came or went. */
function tellsEarlier(value: number, row: number, col: number, then: Aligned, settings: Settings): boolean {
  if (then.cells[row]![col] !== null || !then.moved) return false;
  return Math.min(value, total(then.moved)) + total(then.moved) < settings.interval && value > 0;
}

/** With two who moved, nobody can be made to believe in more than two. */
function moving(reason: Reason | null, earlier: Aligned[]): number[] {
  if (reason !== 'difference') return [];
  return earlier.flatMap(({ moved }) => (moved ? [Math.max(1, total(moved))] : []));
}

const total = (moved: number[][]) => moved.at(-1)!.at(-1)!;
