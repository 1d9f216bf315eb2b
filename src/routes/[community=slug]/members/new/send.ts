import { enqueue, listed, replay } from '#platform/offline';
import type { Answers } from './answers.ts';

export type Sent = { state: 'sent' | 'kept' | 'not_kept' } | { state: 'refused'; reason: string };

/** Keeps the registration on this device first, then sends it: a connection that breaks in between loses nothing. */
export async function send(answers: Answers, boundTo: string): Promise<Sent> {
  const id = answers.id!;
  const fields = Object.entries(answers).filter(([name]) => name !== 'id');
  const kept = await enqueue({ id, url: location.pathname, fields, boundTo, at: new Date().toISOString() });
  if (!kept.kept) return { state: 'not_kept' };
  await replay(boundTo);
  const entry = (await listed()).find((one) => one.id === id);
  if (entry?.status === 'refused') return { state: 'refused', reason: entry.reason ?? '' };
  return { state: entry?.status === 'sent' ? 'sent' : 'kept' };
}
