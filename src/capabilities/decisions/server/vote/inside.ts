import type { Counts } from '../../../../kernels/bylaws/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { membersInside } from '../../../meetings/server/index.ts';
import { namesById, peopleBehind } from '../../../people/server/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { cardsUp, type Sheet } from '../../rules/vote/hands.ts';
import { voterOf } from './voter.ts';
import { isOpen, lockVote, type Vote } from './find.ts';
import { standing } from './hands.ts';

/** Who of the roll is signed in at the meeting: `free` may raise a hand, the others have voted another way. */
export type Inside = { door: number; free: string[]; elsewhere: Counts };

export async function insideOf(tx: Tx, { id, meetingId }: Pick<Vote, 'id' | 'meetingId'>): Promise<Inside> {
  const people = meetingId ? await peopleBehind(tx, await membersInside(tx, meetingId, tx.clock())) : [];
  if (!people.length) return { door: 0, free: [], elsewhere: {} };
  const rows = await tx.db
    .selectFrom('voter')
    .select(['memberId', 'category', 'mode'])
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', id)
    .where('state', '=', 'eligible')
    .where('memberId', 'in', people)
    .execute();
  const elsewhere: Counts = {};
  for (const { category, mode } of rows)
    if (mode) elsewhere[category as keyof Counts] = (elsewhere[category as keyof Counts] ?? 0) + 1;
  return {
    door: rows.length,
    free: rows.filter(({ mode }) => !mode).map(({ memberId }) => memberId),
    elsewhere
  };
}

/** Whoever was in the room has had their say there: from now on no other way is open to them. */
export async function closeRoom(tx: Tx, voteId: string, people: string[]): Promise<void> {
  if (!people.length) return;
  await tx.db
    .updateTable('voter')
    .set({ mode: 'hands' })
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .where('memberId', 'in', people)
    .where('mode', 'is', null)
    .execute();
}

/**
 * Somebody had gone home without signing out before hands were counted, and may still vote. Never more people
 * than were on the door’s list and raised no card.
 */
export function hadLeft(context: Context, voteId: string, memberId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.tell);
    const vote = await lockVote(tx, voteId);
    if (!isOpen(vote, tx.clock())) throw problems.vote_closed();
    const hands = await standing(tx, voteId);
    const voter = await voterOf(tx, voteId, memberId);
    if (!hands || voter?.mode !== 'hands') return;
    if ((await missingFrom(tx, voteId, hands)) < 1) throw problems.nobody_left();
    await tx.db
      .updateTable('voter')
      .set({ mode: null })
      .where('communityId', '=', communityOf(tx).id)
      .where('voteId', '=', voteId)
      .where('memberId', '=', voter.memberId)
      .execute();
    await remember(tx, 'decisions.had_left', { voteId, memberId: voter.memberId });
  });
}

/** How many on the door’s list raised no card and were not let go yet. */
export const missingFrom = async (
  tx: Tx,
  voteId: string,
  hands: { sheet: Sheet } & Pick<Inside, 'door' | 'elsewhere'>
): Promise<number> => hands.door - cardsUp(hands.sheet) - (await freed(tx, voteId, hands));

/** Who is marked as having had their say by hand. */
export async function markedByHand(tx: Tx, voteId: string): Promise<{ id: string; name: string }[]> {
  const rows = await tx.db
    .selectFrom('voter')
    .select('memberId')
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .where('mode', '=', 'hands')
    .execute();
  const names = await namesById(
    tx,
    rows.map(({ memberId }) => memberId)
  );
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** How many were let go already: those who could raise a hand then and are no longer marked as having been there. */
async function freed(
  tx: Tx,
  voteId: string,
  { door, elsewhere }: Pick<Inside, 'door' | 'elsewhere'>
): Promise<number> {
  const { people } = await tx.db
    .selectFrom('voter')
    .select((eb) => eb.fn.countAll<number>().as('people'))
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .where('mode', '=', 'hands')
    .executeTakeFirstOrThrow();
  return door - Object.values(elsewhere).reduce((all, some) => all + some, 0) - people;
}
