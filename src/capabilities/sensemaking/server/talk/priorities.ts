import { priority } from '../../../../kernels/opinion/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import { empty } from '../../rules/talk/draw.ts';

const FRESH = priority({ agrees: 0, disagrees: 0, passes: 0 }, 0);

/**
 * What waits for votes follows what is shown: a new statement waits like any fresh one, one that was left out does
 * not wait. The next picture says it better; until then nobody waits for a picture.
 */
export async function waitAnew(tx: Tx, conversationId: string): Promise<void> {
  const community = communityOf(tx).id;
  const shown = await tx.db
    .selectFrom('statement')
    .select('number')
    .where('communityId', '=', community)
    .where('conversationId', '=', conversationId)
    .where('state', '=', 'shown')
    .execute();
  const before = await prioritiesOf(tx, conversationId);
  const after = waiting(
    shown.map(({ number }) => number),
    before
  );
  const { picture, state } = empty();
  await tx.db
    .insertInto('opinionPicture')
    .values({
      ...{ communityId: community, conversationId, digest: '', drawnAt: tx.clock(), priorities: after },
      picture: JSON.stringify(picture),
      state: JSON.stringify(state)
    })
    .onConflict((conflict) =>
      conflict.columns(['communityId', 'conversationId']).doUpdateSet({ priorities: after, digest: '' })
    )
    .execute();
}

/** Those that are known keep their urgency, new ones are fresh, and what is not shown has none. */
export function waiting(shown: readonly number[], before: readonly number[]): number[] {
  const priorities = Array.from({ length: Math.max(0, ...shown) }, () => 0);
  for (const number of shown) priorities[number - 1] = before[number - 1] || FRESH;
  return priorities;
}

/** Held, so that a picture being kept and a statement being shown do not write over each other. */
async function prioritiesOf(tx: Tx, conversationId: string): Promise<number[]> {
  const { rows } = await sql<{ priorities: number[] }>`
    select priorities from opinion_picture
     where community_id = ${communityOf(tx).id} and conversation_id = ${conversationId} for update`.execute(
    tx.db
  );
  return rows[0]?.priorities ?? [];
}
