import { handAnswers } from '#capabilities/decisions';
import { answersFor, type Void, type Vote } from '#capabilities/decisions/server';
import { communityOf, type Context } from '#platform/context';
import { momentOf } from '#platform/dates';
import { inLanguage, reading } from '#platform/localized';

/** A vote as a page needs it, in the reader’s language. */
export function voteView(context: Context, vote: Omit<Vote, 'sealKey'>, by?: 'hand') {
  const { locale } = context;
  return {
    id: vote.id,
    form: vote.form,
    secret: vote.secret,
    byHand:
      !vote.secret && vote.meetingId !== null && vote.heldAt === null && handAnswers(vote.form) !== null,
    question: vote.words && inLanguage(vote.words.question, locale),
    answers: answersFor(vote, locale, by),
    closes: vote.closesAt && momentOf(vote.closesAt, communityOf(context).timeZone, locale)
  };
}

/** Why it is void, in the reader’s language, and where it stands in the book. */
export const voidedView = ({ locale }: Context, voided: Void | null) =>
  voided && { because: reading(voided.because, locale), sequence: voided.recordSequence };
