import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { tellable } from '../../rules/plan/evaluation.ts';

/** One answer after the other, so that no two of them begin a group at once. */
export const inTurn = (tx: Tx, meetingId: string): Promise<unknown> =>
  tx.db
    .selectFrom('evaluation')
    .select('openedAt')
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .forUpdate()
    .execute();

/** Which of them is told first is left to their random ids. */
export async function tellGroup(tx: Tx, meetingId: string, open: boolean): Promise<void> {
  const waiting = await tx.db
    .selectFrom('evaluationAnswer')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .where('told', '=', false)
    .orderBy('id')
    .execute();
  const ids = waiting.slice(0, tellable(waiting.length, open)).map(({ id }) => id);
  if (!ids.length) return;
  await tx.db
    .updateTable('evaluationAnswer')
    .set({ told: true })
    .where('communityId', '=', communityOf(tx).id)
    .where('id', 'in', ids)
    .execute();
}
