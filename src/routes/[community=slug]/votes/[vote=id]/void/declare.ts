import { z } from 'zod';
import { declareVoteVoid, voteToVoid } from '#capabilities/decisions/server';
import { declareContestVoid } from '#capabilities/elections/server';
import type { Context } from '#platform/context';
import { localized } from '#platform/localized';

const words = z.string().trim().max(2000, 'decisions_form_too_long').default('');

/** Why, in at least one language. */
export const Reason = z
  .object({ es: words, en: words })
  .refine(({ es, en }) => Boolean(es || en), 'decisions_form_needed');

/** The room that asked declares it: a proposal or a contest of an election. */
export async function declare(
  context: Context,
  voteId: string,
  because: z.infer<typeof Reason>
): Promise<void> {
  const { subject } = await voteToVoid(context, voteId);
  if (subject.kind === 'proposal') return declareVoteVoid(context, subject.id, { voteId, because });
  const from = because[context.locale] ? context.locale : because.es ? 'es' : 'en';
  return declareContestVoid(context, subject.id, localized(from, because));
}
