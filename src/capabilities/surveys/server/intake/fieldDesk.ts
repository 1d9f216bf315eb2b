import { communityOf, type Context } from '../../../../platform/context/index.ts';
import { plainDay } from '../../../../platform/dates/index.ts';
import { dayIn } from '../../../../platform/clock/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { may } from '../../../../platform/policy/index.ts';
import { may as accounts } from '../../../accounts/index.ts';
import { collectors } from '../../../accounts/server/index.ts';
import { namesById } from '../../../people/server/index.ts';

export type FieldKey = { memberId: string; name: string; since: string };

/** Whose field apps bring answers, for those who look after it; others see nothing of it. */
export function fieldDesk(context: Context): Promise<{ keys: FieldKey[] | null }> {
  return read(context, async (tx) => {
    if (!may(tx, accounts.endCollecting)) return { keys: null };
    const keys = await collectors(tx);
    const names = await namesById(
      tx,
      keys.map(({ memberId }) => memberId)
    );
    const { timeZone } = communityOf(tx);
    return {
      keys: keys.map(({ memberId, issuedAt }) => ({
        memberId,
        name: names.get(memberId) ?? '',
        since: plainDay(dayIn(timeZone, issuedAt), tx.locale)
      }))
    };
  });
}
