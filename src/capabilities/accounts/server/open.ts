import type { Actor, Community, Context, Role } from '../../../platform/context/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import { sql, transact, type Database } from '../../../platform/db/index.ts';
import type { Locale } from '../../../platform/localized/index.ts';
import { fingerprint } from '../../../platform/secrets/server/index.ts';

const HOUR = 3_600_000;

type Found = {
  session: { id: string; shared: boolean; seenAt: string } | null;
  account: { id: string; locale: Locale } | null;
  community: Community | null;
  member: { id: string; name: string; category: string; roles: Role[] } | null;
  demo: boolean;
};

export type Opened = { context: Context; demo: boolean };

/** Makes the context of a request in one query: who is acting, in which community, with which roles. */
export async function openContext(request: {
  database: Database;
  clock: Clock;
  locale: Locale;
  token: string | null;
  slug: string | null;
}): Promise<Opened> {
  const { database, clock, locale } = request;
  const hash = request.token ? fingerprint(request.token) : null;
  const [row] = await database.ask(
    sql<{
      found: Found;
    }>`select open_context(${hash}::bytea, ${request.slug}::text, ${clock()}::timestamptz) as found`
  );
  const { found } = row!;
  const context: Context = { database, clock, locale, actor: actorFrom(found), community: found.community };
  if (found.session && clock().getTime() - Date.parse(found.session.seenAt) > HOUR)
    await seen(context, found.session.id);
  return { context, demo: found.demo };
}

function actorFrom({ session, account, member }: Found): Actor {
  if (!session || !account) return { kind: 'public' };
  return {
    kind: 'account',
    accountId: account.id,
    sessionId: session.id,
    shared: session.shared,
    member: member && { id: member.id, name: member.name, category: member.category },
    roles: member?.roles ?? []
  };
}

/** Once an hour is enough for its owner's list, and spares a write on every page. */
async function seen(context: Context, sessionId: string): Promise<void> {
  await transact({ ...context, community: null }, (tx) =>
    tx.db.updateTable('session').set({ seenAt: tx.clock() }).where('id', '=', sessionId).execute()
  );
}
