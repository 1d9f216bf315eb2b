import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { enqueue } from '../../../../platform/jobs/index.ts';
import { inLanguage, locales, type Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { append } from '../../../record/server/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { emptyEnvelopes } from './close.ts';
import { findVote, isOpen, lockVote, type Vote } from './find.ts';
import { openingKey } from './key.ts';

/**
 * Declares a secret vote void whose key is lost, inside the command of the room that asked. Its envelopes are emptied
 * unread, so that a key that is found again opens nothing, and it is never counted. A vote that can be counted is not
 * void. Again changes nothing.
 */
export async function declareVoid(tx: Tx, voteId: string, because: Localized): Promise<void> {
  const vote = await lockVote(tx, voteId);
  if (vote.void) return;
  if (vote.closedAt) throw problems.vote_closed();
  if (!(await isLost(tx, vote))) throw problems.can_be_counted();
  await emptyEnvelopes(tx, voteId);
  await tx.db
    .updateTable('vote')
    .set({ closedAt: tx.clock(), void: true })
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', voteId)
    .execute();
  await enqueue(tx, 'decisions.destroy_key', { voteId });
  await remember(tx, 'decisions.vote_void', { voteId });
  const { sequence } = await append(tx, 'decisions.vote_void', entryOf(vote, because));
  await keep(tx, voteId, because, sequence);
}

/** Whether nobody can open the envelopes that lie there, or that would still come. */
export async function isLost(tx: Tx, vote: Vote): Promise<boolean> {
  if (!vote.sealKey || vote.closedAt || (await openingKey(vote.id, vote.sealKey))) return false;
  return isOpen(vote, tx.clock()) || (await hasEnvelopes(tx, vote.id));
}

/** Where everybody voted on paper there is nothing to open, and the vote is counted without its key. */
async function hasEnvelopes(tx: Tx, voteId: string): Promise<boolean> {
  const found = await tx.db
    .selectFrom('voter')
    .select('memberId')
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .where('envelope', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

function entryOf({ id, words }: Vote, because: Localized) {
  const title = (locale: 'en' | 'es') =>
    m.decisions_record_void({ question: words ? inLanguage(words.question, locale) : '…' }, { locale });
  return {
    title: Object.fromEntries(locales.map((locale) => [locale, title(locale)])),
    vote: id,
    because: Object.fromEntries(Object.entries(because.texts).map(([language, { text }]) => [language, text]))
  };
}

async function keep(tx: Tx, voteId: string, because: Localized, sequence: number): Promise<void> {
  const said = { because: JSON.stringify(because), declaredAt: tx.clock(), declaredBy: memberOf(tx.actor) };
  await tx.db
    .insertInto('voteVoid')
    .values({ communityId: communityOf(tx).id, voteId, ...said, recordSequence: sequence })
    .execute();
}

/** Why a vote is void, for everybody who was asked. */
export type Void = { because: Localized; declaredAt: Date; recordSequence: number };

export async function voidOf(tx: Tx, { id, void: isVoid }: Pick<Vote, 'id' | 'void'>): Promise<Void | null> {
  if (!isVoid) return null;
  const row = await tx.db
    .selectFrom('voteVoid')
    .select(['because', 'declaredAt', 'recordSequence'])
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', id)
    .executeTakeFirstOrThrow();
  return { ...row, because: row.because as unknown as Localized };
}

/** A vote before whoever may declare it void, and whether its key is lost. */
export function voteToVoid(
  context: Context,
  voteId: string
): Promise<Omit<Vote, 'sealKey'> & { lost: boolean }> {
  return read(context, async (tx) => {
    allow(tx, may.steward);
    const vote = await findVote(tx, voteId);
    const { sealKey: _, ...seen } = vote;
    return { ...seen, lost: await isLost(tx, vote) };
  });
}
