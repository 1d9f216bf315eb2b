import { isDiscussed, may } from '#capabilities/decisions';
import { amendmentsOf, proposalOf } from '#capabilities/decisions/server';
import { diffWords } from '#kernels/diff';
import { memberOf, type Context } from '#platform/context';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { missing, reading } from '#platform/localized';
import { allow, may as can } from '#platform/policy';

/** What was offered, as differences to the words it was written against, and the text as it reads now. */
export const amendmentsView = (context: Context, id: string, asked: string | null) =>
  read(context, async (tx) => {
    allow(tx, may.discuss);
    const { text, question, step, raisedBy } = await proposalOf(tx, id);
    const fresh = Object.keys(text.texts).filter((language) => !missing(text, [language]).length);
    const language = [asked, tx.locale, text.from].find((one) => one && fresh.includes(one)) ?? text.from;
    return {
      ...{ id, language, me: memberOf(tx.actor), fresh: newId() },
      question: reading(question, tx.locale),
      languages: fresh,
      now: text.texts[language]?.text ?? '',
      open: isDiscussed(step),
      tends: can(tx, may.tend, raisedBy ?? undefined),
      amendments: (await amendmentsOf(tx, id)).map(({ before, after, ...one }) => ({
        ...one,
        parts: diffWords(before, after)
      }))
    };
  });
