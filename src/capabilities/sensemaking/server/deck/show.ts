import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { announce } from '../../../../platform/live/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { meetingOf } from '../../../meetings/server/index.ts';
import { cardFor } from '../../rules/deck/card.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { answersOf } from './answers.ts';
import { deckOf, versionOf } from './rows.ts';

export type Showing = {
  id: string;
  deckId: string;
  number: number;
  meetingId: string;
  position: number;
  endedAt: Date | null;
};

/** Lays a published deck before a meeting, from its first card on. */
export function beginShowing(
  context: Context,
  { id, deckId, meetingId }: Pick<Showing, 'id' | 'deckId' | 'meetingId'>
): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.present);
    const { number } = await deckOf(tx, deckId);
    if (number === null) throw problems.deck_empty();
    await meetingOf(tx, meetingId);
    const other = await showingAt(tx, meetingId);
    if (other && other.id !== id) throw problems.already_showing();
    const row = { communityId: communityOf(tx).id, id, deckId, number, meetingId };
    if (await insertOnce(tx, 'deckShowing', { ...row, beganAt: tx.clock(), beganBy: memberOf(tx.actor) }))
      await remember(tx, 'sensemaking.deck_shown', { deckId, number, meetingId });
    return { id };
  });
}

/** Turns to a card; every phone in the room follows. */
export function turnTo(context: Context, showingId: string, position: number): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.present);
    const { deckId, number, endedAt } = await showingOf(tx, showingId);
    if (endedAt) throw problems.showing_over();
    const last = (await versionOf(tx, deckId, number)).length;
    await change(tx, showingId, { position: Math.min(last, Math.max(1, Math.floor(position))) });
    await announce(tx, `deck/${deckId}`);
  });
}

export function endShowing(context: Context, showingId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.present);
    const { endedAt, deckId } = await showingOf(tx, showingId);
    if (endedAt) return;
    await change(tx, showingId, { endedAt: tx.clock() });
    await remember(tx, 'sensemaking.showing_ended', { showingId });
    await announce(tx, `deck/${deckId}`);
  });
}

const change = (tx: Tx, id: string, row: { position?: number; endedAt?: Date }) =>
  tx.db
    .updateTable('deckShowing')
    .set(row)
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();

export async function showingOf(tx: Tx, id: string): Promise<Showing> {
  const row = await showings(tx).where('id', '=', id).executeTakeFirst();
  if (!row) throw problems.no_such_showing();
  return row;
}

/** What is being shown at a meeting now. */
export const showingAt = (tx: Tx, meetingId: string): Promise<Showing | undefined> =>
  showings(tx).where('meetingId', '=', meetingId).where('endedAt', 'is', null).executeTakeFirst();

/** The card that lies before the room, with what the room made of it. For everybody who has the link, while it is shown. */
export async function screenOf(tx: Tx, showingId: string) {
  const showing = await showingOf(tx, showingId);
  const { title } = await deckOf(tx, showing.deckId);
  const cards = await versionOf(tx, showing.deckId, showing.number);
  const onlooker = showing.endedAt ? ('everybody' as const) : ('room' as const);
  const card = cards[showing.position - 1] ?? cards[0]!;
  return {
    ...showing,
    title,
    of: cards.length,
    card: cardFor(card, onlooker),
    answers: card.takenOut ? [] : await answersOf(tx, [card.id])
  };
}
export type Screen = Awaited<ReturnType<typeof screenOf>>;

const showings = (tx: Tx) =>
  tx.db
    .selectFrom('deckShowing')
    .select(['id', 'deckId', 'number', 'meetingId', 'position', 'endedAt'])
    .where('communityId', '=', communityOf(tx).id);
