import { communityOf, memberOf, type Actor, type Context } from '../../../platform/context/index.ts';
import { read, transact, type Database } from '../../../platform/db/index.ts';
import { isId, newId } from '../../../platform/ids/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { fingerprint, newSecret, same } from '../../../platform/secrets/server/index.ts';
import { may } from '../rules/policy.ts';

const EVENING = 12 * 3_600_000;

/** Binds this tablet to one meeting for one evening. Its key names the community, so no table is searched. */
export function bindDevice(
  context: Context,
  device: { name: string; purpose: 'kiosk'; subjectId: string; until?: Date }
): Promise<{ id: string; key: string; expiresAt: Date }> {
  return transact(context, async (tx) => {
    allow(tx, may.bindDevice);
    const now = tx.clock();
    const id = newId(now.getTime());
    const secret = newSecret();
    const expiresAt = device.until ?? new Date(now.getTime() + EVENING);
    await tx.db
      .insertInto('device')
      .values({
        communityId: communityOf(tx).id,
        id,
        name: device.name,
        purpose: device.purpose,
        subjectId: device.subjectId,
        secretHash: fingerprint(secret),
        boundBy: memberOf(tx.actor)!,
        boundAt: now,
        expiresAt
      })
      .execute();
    await remember(tx, 'accounts.device_bound', { deviceId: id, subjectId: device.subjectId });
    return { id, key: `${communityOf(tx).id}.${id}.${secret}`, expiresAt };
  });
}

/** The device behind a key, or null when it is unknown, over, revoked, or of another community. */
export async function openDevice(
  context: { database: Database; clock: () => Date; community: string },
  key: string
): Promise<Actor | null> {
  const [community, id, secret] = key.split('.');
  if (community !== context.community || !isId(community) || !isId(id) || !secret) return null;
  return context.database.begin('read', { community }, async (db) => {
    const device = await db
      .selectFrom('device')
      .select(['id', 'purpose', 'subjectId', 'secretHash'])
      .where('communityId', '=', community)
      .where('id', '=', id)
      .where('revokedAt', 'is', null)
      .where('expiresAt', '>', context.clock())
      .executeTakeFirst();
    if (!device || !same(device.secretHash, fingerprint(secret))) return null;
    return { kind: 'device', deviceId: device.id, purpose: 'kiosk', subjectId: device.subjectId };
  });
}

export function revokeDevice(context: Context, id: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.bindDevice);
    const revoked = await tx.db
      .updateTable('device')
      .set((eb) => ({ revokedAt: eb.fn.coalesce('revokedAt', eb.val(tx.clock())) }))
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (!revoked) throw common.not_found();
    await remember(tx, 'accounts.device_revoked', { deviceId: id });
  });
}

/** The tablets that are bound right now, for those who may bind them. */
export function devicesInUse(context: Context, subjectId?: string) {
  return read(context, async (tx) => {
    allow(tx, may.bindDevice);
    let query = tx.db
      .selectFrom('device')
      .innerJoin('member', (join) =>
        join.onRef('member.communityId', '=', 'device.communityId').onRef('member.id', '=', 'device.boundBy')
      )
      .select([
        'device.id',
        'device.name',
        'subjectId',
        'boundAt',
        'member.name as boundByName',
        'expiresAt',
        'seenAt'
      ])
      .where('device.communityId', '=', communityOf(tx).id)
      .where('revokedAt', 'is', null)
      .where('expiresAt', '>', tx.clock());
    if (subjectId) query = query.where('subjectId', '=', subjectId);
    return query.orderBy('boundAt', 'desc').execute();
  });
}
