import { enqueue, replay } from '#platform/offline';
import { newId } from '#platform/ids';
import type { Doorway } from './doorway.ts';

export type TypedBefore = { day: string; by: string | null } | null;

/** Whether a sheet of this number was typed before. Without a line nobody knows, and typing goes on. */
export async function askSheet({ sheets }: Doorway, number: string): Promise<TypedBefore> {
  if (!sheets || !number.trim()) return null;
  const answer = await fetch(`${sheets}?number=${encodeURIComponent(number.trim())}`).catch(() => null);
  return answer?.ok ? ((await answer.json()) as TypedBefore) : null;
}

/** Tells that this sheet is typed now, on the same patient way as the answers. */
export async function tellSheet({ base, bearer }: Doorway, sheet: string): Promise<void> {
  const entry = { id: newId(), url: `${base}/paper?/typed`, boundTo: bearer, at: new Date().toISOString() };
  await enqueue({ ...entry, fields: [['sheet', sheet]] });
  void replay(bearer);
}
