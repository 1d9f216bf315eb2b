import { randomBytes, randomInt } from 'node:crypto';
import { communityOf, type Context } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { newAnonymousId } from '../../../../platform/ids/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { withVote, type Stance } from '../../rules/talk/stances.ts';
import { nobody, today } from '../nobody.ts';
import { lockConversation, statementsIn } from './rows.ts';

/** One sheet of paper: what somebody who was not on a phone answered, and what they said of themselves, if anything. */
export type VoteSheet = { category: string | null; votes: { number: number; stance: Stance }[] };

const MOST_NUMBER = 3_999_999;

/** Types in many sheets at once, from a house meeting or a table at a fair. Each sheet is somebody of their own. */
export async function bringSheets(
  context: Context,
  conversationId: string,
  sheets: VoteSheet[]
): Promise<{ taken: number }> {
  allow(context, may.prepare);
  return transact(nobody(context), async (tx) => {
    const { closedAt } = await lockConversation(tx, conversationId);
    if (closedAt) throw problems.conversation_closed();
    const shown = new Set((await statementsIn(tx, conversationId, 'shown')).map(({ number }) => number));
    const rows = sheets.flatMap(({ category, votes }) => {
      const kept = votes.filter(({ number }) => shown.has(number));
      if (!kept.length) return [];
      const stances = kept.reduce<Uint8Array>(
        (row, { number, stance }) => withVote(row, number, stance),
        new Uint8Array()
      );
      return [
        {
          category,
          stances: Buffer.from(stances),
          key: randomBytes(32),
          id: newAnonymousId(),
          number: randomInt(1, MOST_NUMBER)
        }
      ];
    });
    if (!rows.length) return { taken: 0 };
    const added = await tx.db
      .insertInto('participant')
      .values(
        rows.map((row) => ({ ...row, communityId: communityOf(tx).id, conversationId, day: today(tx) }))
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    await remember(tx, 'sensemaking.sheets_brought', { conversationId, sheets: added.length });
    return { taken: added.length };
  });
}
