import type { Context } from '../../../platform/context/index.ts';
import { transact } from '../../../platform/db/index.ts';

const DAY = 86_400_000;

/**
 * Forgets what sign-in no longer needs: codes after a day, challenges when over, ended sessions after a month,
 * changes of contact after three.
 */
export function eraseOldSignIns(system: Context): Promise<void> {
  return transact({ ...system, community: null }, async (tx) => {
    const now = tx.clock();
    const [yesterday, lastMonth] = [new Date(now.getTime() - DAY), new Date(now.getTime() - 30 * DAY)];
    await tx.db.deleteFrom('signInCode').where('expiresAt', '<', yesterday).execute();
    const season = new Date(now.getTime() - 90 * DAY);
    await tx.db.deleteFrom('contactChange').where('askedAt', '<', season).execute();
    await tx.db.deleteFrom('passkeyChallenge').where('expiresAt', '<', now).execute();
    await tx.db
      .deleteFrom('session')
      .where((eb) => eb.or([eb('endedAt', '<', lastMonth), eb('expiresAt', '<', lastMonth)]))
      .execute();
  });
}
