import { conversationsOf, deckOf, showingAt } from '#capabilities/sensemaking/server';
import type { Context, Tx } from '#platform/context';
import { read } from '#platform/db';
import { inLanguage } from '#platform/localized';
import { isMember } from '#platform/policy';
import { m } from '#platform/words';
import { communityPath } from '#platform/web/server';

export type Beside = { href: string; label: string };

const MOST = 3;

/**
 * What goes on at a meeting right now, and can be joined by phone: the deck before the room, and conversations that
 * are open. A meeting cannot lean on the room that holds them, so it is asked here, where pages are put together.
 */
export const besideMeeting = (context: Context, meetingId: string): Promise<Beside[]> =>
  read(context, async (tx) => [...(await deckAt(tx, meetingId)), ...(await talksOpen(tx))]);

/** Words that were given for the room alone are on it: whoever is not a member follows the code on the wall. */
async function deckAt(tx: Tx, meetingId: string): Promise<Beside[]> {
  const showing = isMember(tx.actor) ? await showingAt(tx, meetingId) : undefined;
  if (!showing) return [];
  const { title } = await deckOf(tx, showing.deckId);
  return [
    {
      href: communityPath(tx, 'decks/showings', showing.id),
      label: m.sensemaking_beside_deck({ title: inLanguage(title, tx.locale) })
    }
  ];
}

async function talksOpen(tx: Tx): Promise<Beside[]> {
  const open = (await conversationsOf(tx)).filter(({ closedAt }) => !closedAt).slice(0, MOST);
  return open.map(({ id, question }) => ({
    href: communityPath(tx, 'conversations', id),
    label: m.sensemaking_beside_talk({ question: inLanguage(question, tx.locale) })
  }));
}
