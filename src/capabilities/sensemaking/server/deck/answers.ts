import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { announce } from '../../../../platform/live/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { problems as platform } from '../../../../platform/problem/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { CardQuestion } from '../../rules/deck/card.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { refusesNote } from '../../rules/talk/screening.ts';
import { nobody, today } from '../nobody.ts';
import { refused } from '../refused.ts';
import { cardOf } from './rows.ts';
import { showingOf } from './show.ts';

export const MOST_LETTERS = 1000;

/** `id` is the caller's, random: sent twice it is said once. */
export type Note = {
  id: string;
  cardId: string;
  question: CardQuestion;
  text: string;
  language?: string;
  showingId?: string | null;
};
export type CardAnswer = { id: string; question: CardQuestion; text: string; language: string; via: string };

/**
 * Says what one sees in a card, and forgets who said it. Members may at any time, everybody who has the link of a
 * meeting while the deck is shown there.
 */
export async function answerCard(context: Context, note: Note): Promise<void> {
  if (!note.showingId) allow(context, may.seeInside);
  return keepNote(nobody(context), note, 'phone');
}

/** Types in what somebody wrote on paper, or said in the room. */
export async function typeAnswer(context: Context, note: Note, via: 'paper' | 'room'): Promise<void> {
  allow(context, may.present);
  return keepNote(nobody(context), note, via);
}

function keepNote(context: Context, note: Note, via: 'phone' | 'room' | 'paper'): Promise<void> {
  return transact(context, async (tx) => {
    const wrong = refusesNote(note.text, MOST_LETTERS);
    if (wrong) throw refused(wrong);
    const { deckId, takenOut } = await cardOf(tx, note.cardId);
    if (takenOut) throw problems.card_taken_out();
    if (note.showingId) await mustRun(tx, note.showingId, deckId);
    const added = await insertOnce(tx, 'cardAnswer', {
      ...{ communityId: communityOf(tx).id, id: note.id, cardId: note.cardId, question: note.question },
      ...{ showingId: note.showingId ?? null, text: note.text.trim(), language: note.language ?? tx.locale },
      ...{ via, day: today(tx) }
    });
    if (!added) return;
    await remember(tx, 'sensemaking.card_answered', { cardId: note.cardId });
    if (note.showingId) await announce(tx, `deck/${deckId}`);
  });
}

async function mustRun(tx: Tx, showingId: string, deckId: string): Promise<void> {
  const showing = await showingOf(tx, showingId);
  if (showing.deckId !== deckId) throw platform.not_found();
  if (showing.endedAt) throw problems.showing_over();
}

/** Takes down what does not belong there; the words are kept for nobody. */
export function takeDownAnswer(context: Context, answerId: string, reason: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.moderate);
    const community = communityOf(tx).id;
    const found = await tx.db
      .updateTable('cardAnswer')
      .set({ text: '—' })
      .where('communityId', '=', community)
      .where('id', '=', answerId)
      .returning('cardId')
      .executeTakeFirst();
    if (!found) throw platform.not_found();
    const row = { communityId: community, answerId, at: tx.clock(), by: memberOf(tx.actor), reason };
    if (!(await insertOnce(tx, 'cardAnswerTakenDown', row))) return;
    await tx.db
      .updateTable('passage')
      .set({ text: null })
      .where('communityId', '=', community)
      .where('fromId', '=', answerId)
      .execute();
    await remember(tx, 'sensemaking.answer_taken_down', { answerId, reason });
  });
}

/** What people made of some cards, without what was taken down; in the order of their random ids, which is none. */
export async function answersOf(tx: Tx, cardIds: string[]): Promise<(CardAnswer & { cardId: string })[]> {
  if (!cardIds.length) return [];
  const rows = await answers(tx, cardIds)
    .select([
      'cardAnswer.id',
      'cardAnswer.cardId',
      'cardAnswer.question',
      'cardAnswer.text',
      'cardAnswer.language',
      'cardAnswer.via'
    ])
    .orderBy('cardAnswer.question')
    .orderBy('cardAnswer.id')
    .limit(2000)
    .execute();
  return rows.map((row) => ({ ...row, question: row.question as CardQuestion }));
}

export async function answerCounts(tx: Tx, cardIds: string[]): Promise<Map<string, number>> {
  if (!cardIds.length) return new Map();
  const rows = await answers(tx, cardIds)
    .select(['cardAnswer.cardId', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('cardAnswer.cardId')
    .execute();
  return new Map(rows.map(({ cardId, count }) => [cardId, Number(count)]));
}

const answers = (tx: Tx, cardIds: string[]) =>
  tx.db
    .selectFrom('cardAnswer')
    .where('cardAnswer.communityId', '=', communityOf(tx).id)
    .where('cardAnswer.cardId', 'in', cardIds)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('cardAnswerTakenDown as down')
            .select('down.answerId')
            .whereRef('down.communityId', '=', 'cardAnswer.communityId')
            .whereRef('down.answerId', '=', 'cardAnswer.id')
        )
      )
    );
