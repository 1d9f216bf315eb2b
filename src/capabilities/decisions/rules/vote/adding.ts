import type { Category, Counts } from '../../../../kernels/bylaws/index.ts';
import type { Ballots } from './counted.ts';

/** Counts by category, one on top of the other; nobody is never written down. */
export function added(...all: Counts[]): Counts {
  const sum: Counts = {};
  for (const counts of all)
    for (const [category, people] of Object.entries(counts) as [Category, number][])
      sum[category] = (sum[category] ?? 0) + people;
  return Object.fromEntries(Object.entries(sum).filter(([, people]) => people > 0));
}

/** Two heaps of ballots as one, the most frequent first. */
export function together(one: Ballots, other: Ballots): Ballots {
  const heap = new Map(one.map(({ mark, count }) => [sameAs(mark), { mark, count }]));
  for (const { mark, count } of other) {
    const known = heap.get(sameAs(mark));
    heap.set(sameAs(mark), { mark, count: count + (known?.count ?? 0) });
  }
  return [...heap.values()].sort((a, b) => b.count - a.count || (sameAs(a.mark) < sameAs(b.mark) ? -1 : 1));
}

const sameAs = (mark: object): string =>
  JSON.stringify(Object.entries(mark).sort(([a], [b]) => (a < b ? -1 : 1)));

/** One by one again, for whoever counts by hand. */
export const expanded = (ballots: Ballots): Ballots[number]['mark'][] =>
  ballots.flatMap(({ mark, count }) => Array.from({ length: count }, () => mark));
