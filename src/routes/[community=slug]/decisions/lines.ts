import type { ProposalLine } from '#capabilities/decisions/server';
import { dayIn } from '#platform/clock';
import { communityOf, type Context } from '#platform/context';
import { plainDay } from '#platform/dates';
import { reading } from '#platform/localized';

/** A line of a list in the reader's language. */
export function lineFor(context: Context, { question, since, decisionId, ...line }: ProposalLine) {
  const { text, language } = reading(question, context.locale);
  const day = plainDay(dayIn(communityOf(context).timeZone, since), context.locale);
  return { ...line, text, language, day, decided: decisionId !== null };
}
