/** How a round asks: dots to give away, one of two at a time, or points by criteria that were agreed on. */
export const methods = ['dots', 'pairs', 'scores'] as const;
export type Method = (typeof methods)[number];

export type Criterion = { id: string };
/** How a round asks, and what it asks about. */
export type Form = { method: Method; items: string[]; dots: number | null; criteria: string[] };

/** What somebody chose. Dots by item; pairs as [chosen, other]; points from 1 to 5 by item and criterion. */
export type Marks =
  | { kind: 'dots'; dots: Record<string, number> }
  | { kind: 'pairs'; pairs: [string, string][] }
  | { kind: 'scores'; scores: Record<string, Record<string, number>> };

export const MOST_POINTS = 5;
export type Fault = 'marks_unclear' | 'dots_too_many';

/** What is wrong with what somebody chose; null where it can be counted. */
export function faultIn(marks: Marks, form: Form): Fault | null {
  if (marks.kind !== form.method) return 'marks_unclear';
  if (marks.kind === 'dots') return dotsFault(marks.dots, form);
  if (marks.kind === 'pairs') return pairsAreOdd(marks.pairs, form) ? 'marks_unclear' : null;
  return scoresAreOdd(marks.scores, form) ? 'marks_unclear' : null;
}

function dotsFault(dots: Record<string, number>, { items, dots: most }: Form): Fault | null {
  const given = Object.entries(dots);
  if (given.some(([item, many]) => !items.includes(item) || !Number.isInteger(many) || many < 0))
    return 'marks_unclear';
  const total = given.reduce((sum, [, many]) => sum + many, 0);
  if (total > most!) return 'dots_too_many';
  return total ? null : 'marks_unclear';
}

function pairsAreOdd(pairs: [string, string][], { items }: Form): boolean {
  const keys = pairs.map((pair) => [...pair].sort().join(' '));
  return (
    !pairs.length ||
    new Set(keys).size !== keys.length ||
    pairs.some(([one, other]) => one === other || !items.includes(one) || !items.includes(other))
  );
}

function scoresAreOdd(scores: Record<string, Record<string, number>>, { items, criteria }: Form): boolean {
  const given = Object.entries(scores);
  const points = given.flatMap(([, by]) => Object.entries(by));
  return (
    !points.length ||
    given.some(([item]) => !items.includes(item)) ||
    points.some(
      ([criterion, n]) => !criteria.includes(criterion) || !Number.isInteger(n) || n < 1 || n > MOST_POINTS
    )
  );
}

/** Every pair of items, in an order of one's own, so that nobody's favorite always comes first. */
export function pairsFor(items: readonly string[], seed: number): [string, string][] {
  const pairs = items.flatMap((one, at) =>
    items.slice(at + 1).map((other): [string, string] => [one, other])
  );
  const turned = pairs.map(([one, other], at): [string, string] =>
    mixed(seed, at) % 2 ? [other, one] : [one, other]
  );
  return turned
    .map((pair, at) => ({ pair, at: mixed(seed + 1, at) }))
    .sort((a, b) => a.at - b.at)
    .map(({ pair }) => pair);
}

const mixed = (seed: number, at: number): number => {
  const one = Math.imul((seed ^ Math.imul(at + 1, 0x9e3779b1)) >>> 0, 0x85ebca6b) >>> 0;
  return (one ^ (one >>> 15)) >>> 0;
};
