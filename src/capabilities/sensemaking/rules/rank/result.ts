import { protect, type Cells, type Hierarchy } from '../../../../kernels/disclosure/index.ts';
import { MOST_POINTS, type Form, type Marks } from './ballot.ts';

export type Ballot = { category: string; marks: Marks };
/** Counted by hand from sheets on a wall: how many people, and the dots of each item. */
export type PaperCount = { people: number; dots: Record<string, number> };

/**
 * `score` is a part of a hundred: of all dots, of the comparisons it was in, or of the points it could have had.
 * Null where fewer than the threshold chose: then only the order is told. Equal scores share a place.
 */
export type Ranked = { id: string; place: number; score: number | null };
export type ByCategory = { rows: string[]; items: { id: string; cells: Cells }[] };
export type RoundResult = { people: number; ranked: Ranked[]; byCategory: ByCategory | null };

const CATEGORIES = ['parent_0_5', 'parent_6_plus', 'resident', 'stakeholder', 'undisclosed'];
const MERGES: Hierarchy = {
  rows: [
    { of: ['parent_0_5', 'parent_6_plus'], into: 'parents' },
    { of: ['stakeholder', 'undisclosed'], into: 'others' },
    { of: ['resident', 'others'], into: 'residents_and_others' }
  ],
  cols: []
};

/** The result of a round as everybody may see it. */
export function resultOf(
  form: Form,
  ballots: readonly Ballot[],
  paper: PaperCount | null,
  threshold: number
): RoundResult {
  const people = ballots.length + (paper?.people ?? 0);
  const scores = form.items.map((id) => ({ id, score: scoreOf(id, form, ballots, paper) }));
  const ranked = scores
    .map(({ id, score }) => ({
      id,
      place: 1 + scores.filter((other) => other.score > score).length,
      score: people < threshold ? null : Math.round(score)
    }))
    .sort((a, b) => a.place - b.place);
  return {
    people: people < threshold ? 0 : people,
    ranked,
    byCategory: byCategory(form, ballots, threshold)
  };
}

function scoreOf(id: string, form: Form, ballots: readonly Ballot[], paper: PaperCount | null): number {
  const marks = ballots.map((ballot) => ballot.marks);
  if (form.method === 'dots')
    return share(dotsOf(id, marks) + (paper?.dots[id] ?? 0), allDots(form, marks, paper));
  if (form.method === 'pairs') {
    const pairs = marks.flatMap((one) => (one.kind === 'pairs' ? one.pairs : []));
    return share(
      pairs.filter(([won]) => won === id).length,
      pairs.filter((pair) => pair.includes(id)).length
    );
  }
  const points = marks.flatMap((one) => (one.kind === 'scores' ? Object.values(one.scores[id] ?? {}) : []));
  return share(
    points.reduce((sum, n) => sum + n, 0),
    points.length * MOST_POINTS
  );
}

const dotsOf = (id: string, marks: Marks[]): number =>
  marks.reduce((sum, one) => sum + (one.kind === 'dots' ? (one.dots[id] ?? 0) : 0), 0);

const allDots = ({ items }: Form, marks: Marks[], paper: PaperCount | null): number =>
  items.reduce((sum, id) => sum + dotsOf(id, marks) + (paper?.dots[id] ?? 0), 0);

const share = (part: number, whole: number): number => (whole ? (100 * part) / whole : 0);

/** Who stands behind an item: gave it a dot, chose it in half of its pairs, gave it four points of five on average. */
export function standsBehind({ marks }: Ballot, id: string): boolean {
  if (marks.kind === 'dots') return (marks.dots[id] ?? 0) > 0;
  if (marks.kind === 'pairs') {
    const own = marks.pairs.filter((pair) => pair.includes(id));
    return own.length > 0 && own.filter(([won]) => won === id).length * 2 >= own.length;
  }
  const points = Object.values(marks.scores[id] ?? {});
  return points.length > 0 && points.reduce((sum, n) => sum + n, 0) >= points.length * (MOST_POINTS - 1);
}

/** How many of each category stand behind each item, as far as it may be told. Paper has no categories. */
function byCategory({ items }: Form, ballots: readonly Ballot[], threshold: number): ByCategory | null {
  if (ballots.length < threshold) return null;
  const settings = { threshold, interval: threshold - 1, zerosShown: true, totalKnown: true };
  const released = items.map((id) => {
    const counts = CATEGORIES.map((category) => {
      const own = ballots.filter((ballot) => ballot.category === category);
      const behind = own.filter((ballot) => standsBehind(ballot, id)).length;
      return [behind, own.length - behind];
    });
    return { id, ...protect({ rows: CATEGORIES, cols: ['behind', 'not'], counts }, MERGES, [], settings) };
  });
  // Rows merge by how many there are of a category, which is the same for every item.
  return { rows: released[0]?.rows ?? [], items: released.map(({ id, cells }) => ({ id, cells })) };
}

/** Places of each item round by round; null where it was not asked. */
export const movement = (items: readonly string[], rounds: readonly Pick<RoundResult, 'ranked'>[]) =>
  items.map((id) => ({
    id,
    places: rounds.map(({ ranked }) => ranked.find((one) => one.id === id)?.place ?? null)
  }));
