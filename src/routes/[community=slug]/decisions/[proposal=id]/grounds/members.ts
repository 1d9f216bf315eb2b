import { may } from '#capabilities/decisions';
import { searchMembers } from '#capabilities/people/server';
import { may as people } from '#capabilities/people';
import type { Context } from '#platform/context';
import { may as can } from '#platform/policy';

/** Whom an officer may name as having an interest of their own: those found by the name they typed. */
export async function membersToName(context: Context, query: string | null) {
  const notes = can(context, may.noteConflict) && can(context, people.seeMembers);
  const found = notes && query ? (await searchMembers(context, { query })).rows.slice(0, 12) : [];
  return { notes, who: query ?? '', found: found.map(({ id, name }) => ({ value: id, label: name })) };
}
