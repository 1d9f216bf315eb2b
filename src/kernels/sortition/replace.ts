import { keyOf, type Candidate, type Draw } from './draw.ts';
import { randomFrom } from './random.ts';

/** Who comes in for whom, and what became of the quotas: people by which they are missed now, all together. */
export type Replacement = { id: string; shared: number; of: number; missed: number };

/**
 * Who takes the place of somebody who declined: of those under whom the quotas are missed least, those who share most
 * features with them, and among these by lot with the seed. Null where nobody is left.
 *
 * @param panel ids of the panel as it sits, with the one who leaves
 * @param out ids that cannot be asked: who declined before, who was excluded since
 */
export async function replacement(
  draw: Draw,
  panel: readonly string[],
  leaving: string,
  out: ReadonlySet<string>,
  seed: string
): Promise<Replacement | null> {
  const byId = new Map(draw.pool.map((person) => [person.id, person]));
  const gone = byId.get(leaving);
  if (!gone) throw new RangeError('Whoever leaves is not of this pool');
  const staying = panel.filter((id) => id !== leaving).map((id) => byId.get(id)!);
  const features = [...new Set(draw.quotas.map(({ feature }) => feature))];
  const asked = draw.pool
    .filter(({ id }) => id !== leaving && !out.has(id) && !panel.includes(id))
    .filter((person) => !draw.onePerHousehold || !livesWith(person, staying))
    .map((person) => ({
      id: person.id,
      shared: features.filter((feature) => person.features[feature] === gone.features[feature]).length,
      of: features.length,
      missed: missedBy([...staying, person], draw)
    }));
  return byLot(best(asked), await randomFrom(seed));
}

const livesWith = ({ household }: Candidate, others: Candidate[]): boolean =>
  Boolean(household) && others.some((other) => other.household === household);

function missedBy(people: Candidate[], { quotas }: Draw): number {
  const counts = new Map<string, number>();
  for (const { features } of people)
    for (const [feature, value] of Object.entries(features)) {
      const key = keyOf({ feature, value });
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return quotas.reduce((sum, quota) => {
    const count = counts.get(keyOf(quota)) ?? 0;
    return sum + Math.max(0, quota.min - count, count - quota.max);
  }, 0);
}

function best(asked: Replacement[]): Replacement[] {
  const missed = Math.min(...asked.map((one) => one.missed));
  const near = asked.filter((one) => one.missed === missed);
  const shared = Math.max(...near.map((one) => one.shared));
  return near.filter((one) => one.shared === shared).sort((a, b) => (a.id < b.id ? -1 : 1));
}

const byLot = (equals: Replacement[], random: () => number): Replacement | null =>
  equals[Math.floor(random() * equals.length)] ?? null;
