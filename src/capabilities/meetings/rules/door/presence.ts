/** One thing the door heard about one person. */
export type Heard = { kind: 'in' | 'out'; at: Date };

/** From when to when somebody was there; null: still is. */
export type Stay = { arrivedAt: Date; leftAt: Date | null };

/**
 * When one person was present, from everything heard about them in any order: each stay begins with the first
 * arrival that is heard and ends with the first departure after it. Two kiosks that both saw somebody come in
 * agree on the earlier time.
 */
export function stays(heard: readonly Heard[]): Stay[] {
  const found: Stay[] = [];
  for (const { kind, at } of [...heard].sort(byTime)) {
    const last = found.at(-1);
    const here = last && !last.leftAt;
    if (kind === 'in' && !here) found.push({ arrivedAt: at, leftAt: null });
    if (kind === 'out' && here && at > last.arrivedAt) last.leftAt = at;
  }
  return found;
}

/** At the same instant an arrival comes first, so that nobody is lost to a tie. */
const byTime = (a: Heard, b: Heard): number =>
  a.at.getTime() - b.at.getTime() || (a.kind === b.kind ? 0 : a.kind === 'in' ? -1 : 1);
