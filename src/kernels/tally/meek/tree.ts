import type { Paper } from '../read/papers.ts';

/**
 * Papers that have the same next candidate, after the same ones before. Papers with the same beginning are worth
 * the same at every point, so that each number is worked out once for all of them. Grown only as far as votes go.
 */
export type Branch = { candidate: number; papers: number; lying: Lying[]; next: Branch[] | null };

type Lying = { paper: Paper; at: number };

/** The first branches, without those who have left. */
export function plant(papers: Paper[], left: (candidate: number) => boolean): Branch[] {
  return grow(
    papers.map((paper) => ({ paper, at: -1 })),
    left
  );
}

export function nextOf(branch: Branch, left: (candidate: number) => boolean): Branch[] {
  branch.next ??= grow(branch.lying, left);
  return branch.next;
}

function grow(lying: Lying[], left: (candidate: number) => boolean): Branch[] {
  const branches = new Map<number, Branch>();
  for (const { paper, at } of lying) {
    let next = at + 1;
    while (next < paper.order.length && left(paper.order[next]!)) next++;
    const candidate = paper.order[next];
    if (candidate === undefined) continue;
    const branch = branches.get(candidate) ?? { candidate, papers: 0, lying: [], next: null };
    branches.set(candidate, branch);
    branch.papers += paper.papers;
    branch.lying.push({ paper, at: next });
  }
  return [...branches.values()];
}
