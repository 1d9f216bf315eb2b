import { questionState } from '#capabilities/meetings';
import type { MyPart, Program } from '#capabilities/meetings/server';
import type { Context } from '#platform/context';
import { reading, type Locale } from '#platform/localized';
import { programIn } from '../seen.ts';

/** The workshops where one has a seat or waits. */
export const ownSeats = (program: Program, context: Context) =>
  programIn(program, context)
    .flatMap(({ workshops }) => workshops)
    .filter(({ mine }) => mine);

/** One's own questions, and what became of each. */
export const ownQuestionsIn = ({ questions }: MyPart, locale: Locale) =>
  questions.map((one) => {
    const { text, language } = reading(one.text, one.text.from);
    const answer = one.answer && reading(one.answer, locale);
    return {
      ...{ id: one.id, text, language, hands: one.thumbs, answer },
      state: questionState(one),
      because: one.heldBecause,
      note: one.heldNote
    };
  });
