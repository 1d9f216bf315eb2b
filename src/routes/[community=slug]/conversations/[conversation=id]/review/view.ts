import { may, type Statement } from '#capabilities/sensemaking';
import { conversationOf, statementsIn } from '#capabilities/sensemaking/server';
import { communityOf, type Context, type Tx } from '#platform/context';
import { read } from '#platform/db';
import { missing, reading } from '#platform/localized';
import { allow, may as can } from '#platform/policy';

/** What waits for somebody to look at it, and what can be translated. */
export const reviewView = (context: Context, id: string) =>
  read(context, async (tx) => {
    allow(tx, may.moderate);
    const { question, closedAt } = await conversationOf(tx, id);
    const all = await statementsIn(tx, id);
    const of = (state: Statement['state']) =>
      all.filter((one) => one.state === state).map((one) => lineOf(tx, one));
    return {
      id,
      question: reading(question, tx.locale),
      closed: closedAt !== null,
      ...{ held: of('held'), shown: of('shown'), left: of('left_out') },
      prepares: can(tx, may.prepare)
    };
  });

const lineOf = (tx: Tx, { id, text, reason }: Statement) => ({
  ...{ id, reason, text },
  said: text.texts[text.from]?.text ?? '',
  language: text.from,
  gaps: missing(text, communityOf(tx).languages)
});
export type ReviewLine = ReturnType<typeof lineOf>;
