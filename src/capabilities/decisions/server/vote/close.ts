import { randomInt } from 'node:crypto';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import { newAnonymousId } from '../../../../platform/ids/index.ts';
import { enqueue } from '../../../../platform/jobs/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Counted } from '../../rules/vote/counted.ts';
import type { Mark } from '../../rules/vote/ballot.ts';
import { problems } from '../../rules/problems.ts';
import { countedOf, figuresOf } from './count.ts';
import { unseal, type Inside } from './envelope.ts';
import { lockVote, type Vote } from './find.ts';
import { openingKey } from './key.ts';
import { settleRoll } from './settle.ts';
import { settledPaper } from './sheet.ts';

/**
 * Closes a vote inside the command of the room that asked: in this one transaction all envelopes are opened,
 * shuffled into the box and emptied. Killed before the commit, nothing has happened and the key still lies there;
 * killed after it, a job destroys the key. A second close finds the first one’s count.
 */
export async function closeVote(tx: Tx, voteId: string): Promise<Counted> {
  const vote = await lockVote(tx, voteId);
  if (vote.closedAt) return countedOf(tx, voteId);
  const dropped = await settleRoll(tx, vote);
  const paper = await settledPaper(tx, voteId);
  const { marks, trackers, unreadable } = vote.secret
    ? await openEnvelopes(tx, vote)
    : await namedMarks(tx, vote);
  await fillBox(tx, voteId, [...marks, ...paper.marks]);
  await publishTrackers(tx, voteId, [...trackers, ...paper.numbers]);
  const invalid = unreadable + paper.papers - paper.marks.length;
  const figures = await figuresOf(tx, vote, { dropped, invalid, papers: paper.papers });
  await sql`update vote set closed_at = ${tx.clock()}, figures = ${JSON.stringify(figures)}::jsonb
    where community_id = ${communityOf(tx).id} and id = ${voteId}`.execute(tx.db);
  if (vote.secret) await enqueue(tx, 'decisions.destroy_key', { voteId });
  await remember(tx, 'decisions.vote_closed', { voteId });
  return countedOf(tx, voteId);
}

type Opened = { marks: Mark[]; trackers: string[]; unreadable: number };

async function openEnvelopes(tx: Tx, vote: Vote): Promise<Opened> {
  const envelopes = await tx.db
    .selectFrom('voter')
    .select(['memberId', 'envelope'])
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', vote.id)
    .where('envelope', 'is not', null)
    .execute();
  const key = await openingKey(vote.id, vote.sealKey!);
  if (!key && envelopes.length) throw problems.key_missing();
  const inside = envelopes.map(({ memberId, envelope }) => unseal(key!, envelope!, vote.id + memberId));
  const read = inside.filter((one): one is Inside => one !== null);
  await emptyEnvelopes(tx, vote.id);
  const trackers = [...new Set(read.map(({ tracker }) => tracker))];
  return { marks: read.map(({ mark }) => mark), trackers, unreadable: inside.length - read.length };
}

/** All at once, so that no row tells by its version who voted last. */
export async function emptyEnvelopes(tx: Tx, voteId: string): Promise<void> {
  await tx.db
    .updateTable('voter')
    .set({ envelope: null })
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .execute();
}

async function namedMarks(tx: Tx, vote: Vote): Promise<Opened> {
  const rows = await tx.db
    .selectFrom('voter')
    .select('mark')
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', vote.id)
    .where('mark', 'is not', null)
    .execute();
  return { marks: rows.map(({ mark }) => mark as unknown as Mark), trackers: [], unreadable: 0 };
}

const AT_ONCE = 1000;

async function fillBox(tx: Tx, voteId: string, marks: Mark[]): Promise<void> {
  const { id: communityId } = communityOf(tx);
  const shuffled = shuffle(marks).map((mark) => ({
    ...{ communityId, voteId, id: newAnonymousId() },
    mark: JSON.stringify(mark)
  }));
  for (let from = 0; from < shuffled.length; from += AT_ONCE)
    await tx.db
      .insertInto('ballot')
      .values(shuffled.slice(from, from + AT_ONCE))
      .execute();
}

async function publishTrackers(tx: Tx, voteId: string, trackers: string[]): Promise<void> {
  const { id: communityId } = communityOf(tx);
  const sorted = [...trackers].sort().map((tracker) => ({ communityId, voteId, tracker }));
  for (let from = 0; from < sorted.length; from += AT_ONCE)
    await tx.db
      .insertInto('countedTracker')
      .values(sorted.slice(from, from + AT_ONCE))
      .execute();
}

/** Fisher and Yates, with numbers nobody can foretell. */
function shuffle<T>(things: T[]): T[] {
  const deck = [...things];
  for (let last = deck.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [deck[last], deck[other]] = [deck[other]!, deck[last]!];
  }
  return deck;
}
