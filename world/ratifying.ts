import { askedOfUs, carryOn, takeUp } from '../src/capabilities/charters/server/index.ts';
import {
  certify,
  closeAndCount,
  decisionOf,
  handInSheet,
  putToVote
} from '../src/capabilities/decisions/server/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { read, transact } from '../src/platform/db/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { deliver } from '../src/platform/letters/index.ts';
import { cardsOf, type Assembly } from './deciding.ts';
import { keeper } from './keeper.ts';

const HOUR = 3_600_000;
const at = (context: Context, begins: Date, hours: number): Context => ({
  ...context,
  clock: () => new Date(begins.getTime() + hours * HOUR)
});

/** The month in which the four communities answer the letter of their region. */
export const RATIFYING = 20;

/** What the region asked by letter, decided by cards raised in the room and answered by letter the next day. */
export async function ratifyTogether({ context, bodyId, meetingId, begins, here }: Assembly): Promise<void> {
  const early = at(keeper(context, here[0]!), begins, -7 * 24);
  const [letter] = await askedOfUs(early);
  if (!letter) return;
  const [proposalId, voteId] = [newId(early.clock().getTime()), newId()];
  await takeUp(early, { letterId: letter.letterId, bodyId, proposalId });
  const putting = { voteId, method: 'show_of_hands' as const, closesAt: null, meetingId };
  await putToVote(at(context, begins, 1.3), proposalId, putting);
  for (const teller of here.slice(0, 2))
    await handInSheet(at(keeper(context, teller), begins, 1.4), voteId, cardsOf(here, { yes: 91, no: 3 }));
  const { decisionId } = await closeAndCount(at(context, begins, 1.5), proposalId);
  const { outcome } = await read(context, (tx) => decisionOf(tx, decisionId));
  if (outcome.kind === 'held') return;
  await certify(at(context, begins, 1.6), decisionId);
  await carryOn(at(context, begins, 20));
  await transact(at(context, begins, 20), deliver);
}
