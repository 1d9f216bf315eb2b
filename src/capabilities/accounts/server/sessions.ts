import type { Context, Tx } from '../../../platform/context/index.ts';
import { read, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { fingerprint, newSecret } from '../../../platform/secrets/server/index.ts';
import { sessionEnd } from '../rules/session.ts';

export type NewSession = { token: string; expiresAt: Date; shared: boolean };

/** Opens a session and hands out its token, the only time it exists in plain. */
export async function startSession(
  context: Context,
  { accountId, shared, device }: { accountId: string; shared: boolean; device: string }
): Promise<NewSession> {
  const token = newSecret();
  const now = context.clock();
  const expiresAt = sessionEnd(now, shared);
  await transact(context, (tx) =>
    tx.db
      .insertInto('session')
      .values({
        id: newId(now.getTime()),
        tokenHash: fingerprint(token),
        accountId,
        shared,
        device: device.slice(0, 200),
        createdAt: now,
        seenAt: now,
        expiresAt
      })
      .execute()
  );
  return { token, expiresAt, shared };
}

export type OpenSession = {
  id: string;
  device: string;
  shared: boolean;
  createdAt: Date;
  seenAt: Date;
  current: boolean;
};

/** Where this account is signed in, newest first. */
export function sessionsOf(context: Context): Promise<OpenSession[]> {
  const { accountId, sessionId } = signedIn(context);
  return read(context, async (tx) => {
    const rows = await openSessions(tx, accountId).orderBy('seenAt', 'desc').execute();
    return rows.map((row) => ({ ...row, current: row.id === sessionId }));
  });
}

const openSessions = (tx: Tx, accountId: string) =>
  tx.db
    .selectFrom('session')
    .select(['id', 'device', 'shared', 'createdAt', 'seenAt'])
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', tx.clock());

/** Ends one session of one's own; another's does not exist. Ending it twice is harmless. */
export function endSession(context: Context, id: string): Promise<void> {
  const { accountId } = signedIn(context);
  return end(context, (update) => update.where('id', '=', id).where('accountId', '=', accountId));
}

export function endEverySession(context: Context): Promise<void> {
  const { accountId } = signedIn(context);
  return end(context, (update) => update.where('accountId', '=', accountId));
}

type Ending = ReturnType<typeof ending>;
const ending = (tx: Tx) =>
  tx.db.updateTable('session').set({ endedAt: tx.clock() }).where('endedAt', 'is', null);

async function end(context: Context, which: (update: Ending) => Ending): Promise<void> {
  await transact(context, (tx) => which(ending(tx)).execute());
}

function signedIn({ actor }: Context) {
  if (actor.kind !== 'account') throw common.sign_in_first();
  return actor;
}
