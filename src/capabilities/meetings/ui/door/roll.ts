import { secretStore } from '#platform/offline';
import type { DoorName } from '../../rules/door/search.ts';

export type Roll = { people: DoorName[]; here: string[] };

/** The names for the door: the newest when there is a line, else those kept sealed on this phone. */
export async function rollAt(address: string): Promise<Roll | null> {
  const kept = secretStore<Roll>(`roll ${address}`);
  const answer = await fetch(address).catch(() => null);
  if (!answer) return kept.get();
  if (!answer.ok) return null; // no longer ours to see
  const roll = (await answer.json()) as Roll;
  await kept.put(roll);
  return roll;
}
