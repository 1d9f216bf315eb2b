import { readToken } from '../../accounts/server/index.ts';
import { communityOf, type Context } from '../../../platform/context/index.ts';
import { read, transact } from '../../../platform/db/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { keepConsent } from './contacts.ts';
import { lockMember } from './person.ts';

/** Whether a link from a letter is one of ours: asked before its page shows anything. */
export function mayUnsubscribe(context: Context, key: string): Promise<void> {
  return read(context, async (tx) => void (await readToken(tx, 'unsubscribe', key)));
}

/** No more letters, by the link at the end of one: nobody has to sign in to be left alone. Twice is once. */
export function unsubscribe(context: Context, key: string): Promise<void> {
  return transact({ ...context, actor: { kind: 'public' } }, async (tx) => {
    const { memberId } = await readToken(tx, 'unsubscribe', key);
    await lockMember(tx, memberId);
    const newest = await tx.db
      .selectFrom('consent')
      .select('given')
      .where('communityId', '=', communityOf(tx).id)
      .where('memberId', '=', memberId)
      .where('channel', '=', 'email')
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (newest?.given === false) return;
    await keepConsent(tx, memberId, { channel: 'email', given: false, how: 'on_screen' });
    await remember(tx, 'people.consent_said', { memberId, channel: 'email', given: false });
  });
}
