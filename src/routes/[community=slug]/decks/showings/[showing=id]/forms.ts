import { z } from 'zod';
import { cardQuestions } from '#capabilities/sensemaking';
import { answerCard } from '#capabilities/sensemaking/server';
import type { Context } from '#platform/context';
import { tooMany } from '#platform/limits';
import { Id, Needed } from '../../../sense.ts';

export const Said = z.object({ id: Id, cardId: Id, question: z.enum(cardQuestions), text: Needed(1000) });
export const Turn = z.object({ to: z.coerce.number().int() });

/** A whole room sits behind one address. */
const LIMIT = { most: 600, minutes: 10 };

/** What a phone in the room says about a card. */
export async function sayInRoom(
  said: z.infer<typeof Said>,
  context: Context,
  { address, showingId }: { address: string; showingId: string }
): Promise<void> {
  await tooMany(context, `card/${address}`, LIMIT);
  await answerCard(context, { ...said, showingId });
}
