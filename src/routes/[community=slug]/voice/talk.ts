import { conversationsOf, rankingsOf } from '#capabilities/sensemaking/server';
import type { Tx } from '#platform/context';
import { reading } from '#platform/localized';

/** What people talk over now, and where they choose what comes first. */
export async function talkNow(tx: Tx) {
  const [talks, ranks] = [await conversationsOf(tx), await rankingsOf(tx)];
  return [
    ...talks
      .filter(({ closedAt }) => !closedAt)
      .map(({ id, question }) => ({ id, room: 'conversations', question })),
    ...ranks.filter(({ open }) => open).map(({ id, question }) => ({ id, room: 'priorities', question }))
  ].map(({ question, ...one }) => ({ ...one, question: reading(question, tx.locale) }));
}
