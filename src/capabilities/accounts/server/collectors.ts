import { deflateSync } from 'node:zlib';
import { communityOf, memberOf, type Community, type Context } from '../../../platform/context/index.ts';
import { read, transact, type Database } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { openText, revoke, tokensFor } from './tokens.ts';

/** The key by which an interviewer's field app reads forms and brings answers. A new one ends the old one. */
export function collectKey(context: Context, { renew = false } = {}): Promise<string> {
  return transact(context, async (tx) => {
    allow(tx, may.collect);
    const memberId = memberOf(tx.actor)!;
    if (renew) await revoke(tx, memberId, 'collect');
    return (await tokensFor(tx, 'collect', [memberId])).get(memberId)!;
  });
}

/** The lost telephone of somebody else: from now on its key opens nothing. */
export function endCollecting(context: Context, memberId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.endCollecting);
    await revoke(tx, memberId, 'collect');
  });
}

export type Collector = { memberId: string; issuedAt: Date };

/** Whose field apps may bring answers today. */
export function collectors(context: Context): Promise<Collector[]> {
  return read(context, async (tx) => {
    allow(tx, may.endCollecting);
    const rows = await tx.db
      .selectFrom('token')
      .select(['memberId', 'issuedAt'])
      .where('communityId', '=', communityOf(tx).id)
      .where('purpose', '=', 'collect')
      .where('revokedAt', 'is', null)
      .orderBy('issuedAt')
      .execute();
    return rows.flatMap(({ memberId, issuedAt }) => (memberId ? [{ memberId, issuedAt }] : []));
  });
}

type Opening = Pick<Context, 'database' | 'clock' | 'locale'>;

/** Who a field app speaks for, read from the key in its address. Throws where the key opens nothing. */
export async function openCollector(opening: Opening, key: string): Promise<Context> {
  const { communityId, id } = openText('collect', key);
  const nobody = {
    ...opening,
    actor: { kind: 'public' as const },
    community: { id: communityId } as Community
  };
  const found = await read(nobody, (tx) =>
    tx.db
      .selectFrom('token')
      .innerJoin('community', 'community.id', 'token.communityId')
      .select(['token.memberId', 'token.expiresAt'])
      .select(['community.id', 'slug', 'kind', 'regionId', 'name', 'timeZone', 'languages'])
      .where('token.communityId', '=', communityId)
      .where('token.id', '=', id)
      .where('token.purpose', '=', 'collect')
      .where('token.revokedAt', 'is', null)
      .executeTakeFirst()
  );
  if (!found || (found.expiresAt && found.expiresAt <= opening.clock())) throw problems.token_revoked();
  const { memberId, expiresAt: _, ...community } = found;
  const { database, clock, locale } = opening;
  return {
    database,
    clock,
    locale,
    actor: { kind: 'token', tokenId: id, purpose: 'collect', memberId },
    community: community as unknown as Community
  };
}

const opened = new WeakMap<Database, Map<string, { context: Context; until: number }>>();
const MINUTE = 60_000;

/**
 * The same, remembered for a minute: for whoever asks again, in its own transaction, whether the key still opens
 * (`tokensInForce`). A busy afternoon then costs one question a minute and not one an answer.
 */
export async function collectorKnown(opening: Opening, key: string): Promise<Context> {
  const all = opened.get(opening.database) ?? new Map<string, { context: Context; until: number }>();
  opened.set(opening.database, all);
  const now = opening.clock().getTime();
  const known = all.get(key);
  if (known && known.until > now) return { ...known.context, clock: opening.clock, locale: opening.locale };
  const context = await openCollector(opening, key);
  if (all.size > 1_000) all.clear();
  all.set(key, { context, until: now + MINUTE });
  return context;
}

/** What ODK Collect reads from a QR code to set itself up. Source: docs.getodk.org/collect-import-export. */
export const collectSettings = (address: string): string =>
  deflateSync(
    JSON.stringify({
      general: {
        server_url: address,
        form_update_mode: 'match_exactly',
        autosend: 'wifi_and_cellular'
      },
      admin: {},
      project: {}
    })
  ).toString('base64');
