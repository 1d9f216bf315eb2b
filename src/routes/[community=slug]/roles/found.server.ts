import { searchMembers } from '#capabilities/people/server';
import type { Context } from '#platform/context';

export type Asked = { query: string; people: { value: string; label: string }[] | null };

/** Whom the words in the address fit; nobody yet before the first search. */
export async function foundIn(context: Context, url: URL): Promise<Asked> {
  const query = url.searchParams.get('q')?.trim() ?? '';
  if (!query) return { query, people: null };
  const { rows } = await searchMembers(context, { query });
  return { query, people: rows.slice(0, 12).map(({ id, name }) => ({ value: id, label: name })) };
}
