import { randomInt } from 'node:crypto';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { newAnonymousId } from '../../../../platform/ids/index.ts';
import { problems as platform } from '../../../../platform/problem/index.ts';
import { seal } from '../../../../platform/secrets/server/index.ts';
import { categoryOn } from '../../../people/server/index.ts';
import { today } from '../nobody.ts';

/** Somebody in a conversation: the key that finds their row, and who asks for their category if they are new. */
export type Taking = { key: Buffer; memberId: string | null };
export type Participant = { id: string; number: number; stances: Uint8Array };

/**
 * The key of a member, or of a browser that carries a token. It is sealed with the program's secret and the
 * conversation, so that the table tells neither who somebody is nor that they spoke elsewhere, too.
 */
export function takingPart(context: Context, conversationId: string, token: string | null): Taking {
  const memberId = memberOf(context.actor);
  if (!memberId && !token) throw platform.sign_in_first();
  return { key: seal(`${conversationId}/${memberId ? `member/${memberId}` : `token/${token}`}`), memberId };
}

export async function participantBy(
  tx: Tx,
  conversationId: string,
  key: Buffer
): Promise<Participant | null> {
  const row = await tx.db
    .selectFrom('participant')
    .select(['id', 'number', 'stances'])
    .where('communityId', '=', communityOf(tx).id)
    .where('conversationId', '=', conversationId)
    .where('key', '=', key)
    .executeTakeFirst();
  return row ?? null;
}

const MOST_NUMBER = 3_999_999;

/** The participant of this key, made if need be. Numbers are drawn, so that they tell no order. */
export async function joinIn(
  tx: Tx,
  conversationId: string,
  { key, memberId }: Taking
): Promise<Participant> {
  const category = memberId ? await categoryOn(tx, memberId, today(tx)) : null;
  const row = {
    communityId: communityOf(tx).id,
    conversationId,
    key,
    category,
    day: today(tx),
    stances: Buffer.alloc(0)
  };
  for (let tries = 0; tries < 5; tries++) {
    await tx.db
      .insertInto('participant')
      .values({ ...row, id: newAnonymousId(), number: randomInt(1, MOST_NUMBER) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const found = await participantBy(tx, conversationId, key);
    if (found) return found;
  }
  throw new Error('No free number was drawn in five tries.');
}
