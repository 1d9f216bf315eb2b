import { z } from 'zod';

const Said = z.record(z.string(), z.string());
const Speaking = z.object({ title: Said.optional(), text: Said.optional() });

/** What a letter says to people, in the reader's language or in any it has; null where it says nothing. */
export function saidIn(content: unknown, locale: string): { title: string | null; text: string | null } {
  const { title = {}, text = {} } = Speaking.safeParse(content).data ?? {};
  const read = (said: Record<string, string>) => said[locale] ?? Object.values(said)[0] ?? null;
  return { title: read(title), text: read(text) };
}
