import type { Context, Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { allow, may as allowed } from '../../../../platform/policy/index.ts';
import { may } from '../../rules/policy.ts';
import { lockTownHall, type Hall } from './find.ts';
import { moderatesByRole } from './roles.ts';

/** Whether this person moderates here: by office, or as the resident who said yes to it for this day. */
export const mayModerate = async (tx: Tx, meetingId: string): Promise<boolean> =>
  allowed(tx, may.moderate) || tx.actor.kind === 'system' || (await moderatesByRole(tx, meetingId));

export function moderating<T>(
  context: Context,
  meetingId: string,
  work: (tx: Tx, hall: Hall) => Promise<T>
): Promise<T> {
  return transact(context, async (tx) => {
    if (!(await mayModerate(tx, meetingId))) allow(tx, may.moderate);
    return work(tx, await lockTownHall(tx, meetingId));
  });
}
