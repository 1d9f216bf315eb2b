/** A knot of the thread, and a tie between two. `from` came before `to`. */
export type Knot = { kind: string; id: string };
export type Tie = { from: Knot; to: Knot };

/** What something rests on, and what was later built on it; the closest last and first. */
export type Walk = { before: Knot[]; after: Knot[] };

export const keyOf = ({ kind, id }: Knot): string => `${kind} ${id}`;

/** Walks both ways from one knot. What can only be reached by turning around (a sister theme) is not part of it. */
export const walk = (ties: readonly Tie[], knot: Knot): Walk => ({
  before: reach(
    ties.map(({ from, to }) => ({ from: to, to: from })),
    knot
  ).reverse(),
  after: reach(ties, knot)
});

function reach(ties: readonly Tie[], start: Knot): Knot[] {
  const next = new Map<string, Knot[]>();
  for (const { from, to } of ties) next.set(keyOf(from), [...(next.get(keyOf(from)) ?? []), to]);
  const seen = new Set([keyOf(start)]);
  const found: Knot[] = [];
  for (let edge = [start]; edge.length;) {
    edge = edge
      .flatMap((knot) => next.get(keyOf(knot)) ?? [])
      .filter((knot) => !seen.has(keyOf(knot)) && seen.add(keyOf(knot)));
    found.push(...edge);
  }
  return found;
}

/** Knots of some kinds that nothing of other kinds was built on: themes that nobody answered. */
export function unanswered(
  knots: readonly Knot[],
  ties: readonly Tie[],
  answering: readonly string[]
): Knot[] {
  return knots.filter((knot) => !walk(ties, knot).after.some(({ kind }) => answering.includes(kind)));
}

/** Knots that rest on nothing of these kinds: clauses without evidence. */
export function groundless(knots: readonly Knot[], ties: readonly Tie[], grounds: readonly string[]): Knot[] {
  return knots.filter((knot) => !walk(ties, knot).before.some(({ kind }) => grounds.includes(kind)));
}
