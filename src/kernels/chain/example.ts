import { canonical, GENESIS, seal, type Entry } from './index.ts';

/** A record of so many certified decisions, for tests and benchmarks. */
export async function record(
  length: number,
  title = 'Diaper hub at St. Mary’s · Centro de pañales'
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let sequence = 1; sequence <= length; sequence++)
    entries.push(await decision(sequence, title, entries.at(-1)));
  return entries;
}

function decision(sequence: number, title: string, before: Entry | undefined): Promise<Entry> {
  return seal({
    sequence,
    time: new Date(Date.UTC(2026, 0, 1) + sequence * 3_600_000).toISOString(),
    kind: 'decision.certified',
    payload: canonical({ title, votes: { yes: 31, no: 3, abstain: 2 }, seats: [1, 4, 7] }),
    previous: before?.hash ?? GENESIS
  });
}
