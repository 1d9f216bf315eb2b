import { may as people } from '#capabilities/people';
import { searchMembers } from '#capabilities/people/server';
import type { NewQuote } from '#capabilities/sensemaking/server';
import type { Context } from '#platform/context';
import { may as can } from '#platform/policy';
import type { z } from 'zod';
import type { QuoteForm } from './cardForms.ts';

/** The member of exactly this name, where there is one and whoever asks may know: then they can take it back themselves. */
async function memberNamed(context: Context, name: string): Promise<string | null> {
  if (!name || !can(context, people.seeMembers)) return null;
  const { rows } = await searchMembers(context, { query: name });
  const same = rows.filter((row) => row.name.toLowerCase() === name.toLowerCase());
  return same.length === 1 ? same[0]!.id : null;
}

export async function quoteFrom(
  form: z.infer<typeof QuoteForm>,
  context: Context,
  deckId: string
): Promise<NewQuote> {
  const { id, words, said, consent, givenBy, ...given } = form;
  const memberId = await memberNamed(context, givenBy);
  return {
    id,
    deckId,
    words,
    said,
    consent: { id: consent, ...given, memberId, givenBy: memberId ? null : givenBy || null }
  };
}
