import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { inLanguage, type Localized } from '../../../../platform/localized/index.ts';
import { allow, isMember } from '../../../../platform/policy/index.ts';
import { may } from '../../rules/policy.ts';
import { openVotesIn } from './find.ts';

/** What is asked, in the reader's language. */
export type Asked = { id: string; question: string };

/** What a tablet at the door of a meeting can ask: the votes that are open in it, and nothing about anybody. */
export function votesAtKiosk(context: Context, meetingId: string): Promise<Asked[]> {
  return read(context, async (tx) => {
    allow(tx, may.standKiosk, meetingId);
    const open = await openVotesIn(tx, meetingId);
    return open.map(({ id, words }) => ({
      id,
      question: words ? inLanguage(words.question, tx.locale) : ''
    }));
  });
}

/** The open votes in which the reader can vote and has not, those that close first before the others. */
export async function votesWaiting(tx: Tx): Promise<Asked[]> {
  if (!isMember(tx.actor)) return [];
  const rows = await tx.db
    .selectFrom('voter')
    .innerJoin('vote', (join) =>
      join.onRef('vote.communityId', '=', 'voter.communityId').onRef('vote.id', '=', 'voter.voteId')
    )
    .select(['vote.id', 'vote.words'])
    .where('voter.communityId', '=', communityOf(tx).id)
    .where('voter.memberId', '=', memberOf(tx.actor))
    .where('voter.state', '=', 'eligible')
    .where('voter.mode', 'is', null)
    .where('vote.closedAt', 'is', null)
    .where((eb) => eb.or([eb('vote.closesAt', 'is', null), eb('vote.closesAt', '>', tx.clock())]))
    .orderBy('vote.closesAt', (by) => by.asc().nullsLast())
    .orderBy('vote.id')
    .execute();
  return rows.map(({ id, words }) => ({ id, question: asked(words, tx.locale) }));
}

const asked = (words: unknown, locale: string): string =>
  words ? inLanguage((words as { question: Localized }).question, locale) : '';
