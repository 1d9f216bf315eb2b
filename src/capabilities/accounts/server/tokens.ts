import { communityOf, memberOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { isId, newId } from '../../../platform/ids/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { same, seal } from '../../../platform/secrets/server/index.ts';
import { transact } from '../../../platform/db/index.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';

export type Bearer = { tokenId: string; memberId: string };
type Purpose = 'card' | 'calendar' | 'collect' | 'certificate' | 'unsubscribe';

const MAC_BYTES = 12;

/**
 * A card per member, made when missing, the same text each time it is printed. A card's text is its
 * community, its id and a keyed seal over both: it can be checked and cannot be made up, and nothing
 * secret lies in the table.
 */
export function cardsFor(context: Context, memberIds: string[]): Promise<Map<string, string>> {
  return transact(context, async (tx) => {
    allow(tx, may.issueCards);
    return tokensFor(tx, 'card', memberIds);
  });
}

/**
 * The key a member's own calendar carries in its address. Whoever has the address can read that calendar, so a
 * new one can be had, and the old one opens nothing from then on.
 */
export function calendarKey(context: Context, { renew = false } = {}): Promise<string> {
  return transact(context, async (tx) => {
    allow(tx, may.followCalendar);
    const memberId = memberOf(tx.actor)!;
    if (renew) await revoke(tx, memberId, 'calendar');
    return (await tokensFor(tx, 'calendar', [memberId])).get(memberId)!;
  });
}

/** What the link at the end of a letter carries: it stops the letters to this member, and opens nothing else. */
export const unsubscribeKeys = (tx: Tx, memberIds: string[]): Promise<Map<string, string>> =>
  tokensFor(tx, 'unsubscribe', memberIds);

export async function tokensFor(tx: Tx, purpose: Purpose, memberIds: string[]): Promise<Map<string, string>> {
  if (!memberIds.length) return new Map();
  const communityId = communityOf(tx).id;
  const rows = await tx.db
    .selectFrom('token')
    .select(['id', 'memberId'])
    .where('communityId', '=', communityId)
    .where('purpose', '=', purpose)
    .where('memberId', 'in', memberIds)
    .where('revokedAt', 'is', null)
    .execute();
  const known = new Map(rows.map((row) => [row.memberId!, row.id]));
  const fresh = memberIds
    .filter((id) => !known.has(id))
    .map((memberId) => ({ memberId, id: newId(tx.clock().getTime()) }));
  if (fresh.length) {
    const issuedAt = tx.clock();
    await tx.db
      .insertInto('token')
      .values(fresh.map((one) => ({ ...one, communityId, purpose, issuedAt })))
      .execute();
    await remember(tx, 'accounts.tokens_issued', { purpose, count: fresh.length });
  }
  for (const { memberId, id } of fresh) known.set(memberId, id);
  return new Map([...known].map(([memberId, id]) => [memberId, tokenText(purpose, communityId, id)]));
}

/** Reads what a card or link says. Throws what is wrong with it; the caller keeps the case for review. */
export async function readToken(tx: Tx, purpose: Purpose, text: string): Promise<Bearer> {
  const { communityId, id } = openText(purpose, text);
  if (communityId !== communityOf(tx).id) throw problems.token_foreign();
  const token = await tx.db
    .selectFrom('token')
    .select(['id', 'memberId', 'revokedAt', 'expiresAt'])
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .where('purpose', '=', purpose)
    .executeTakeFirst();
  if (!token?.memberId) throw problems.token_forged();
  if (token.revokedAt || (token.expiresAt && token.expiresAt <= tx.clock())) throw problems.token_revoked();
  return { tokenId: token.id, memberId: token.memberId };
}

/** Which of these tokens still open something. */
export async function tokensInForce(tx: Tx, ids: string[]): Promise<Set<string>> {
  if (!ids.length) return new Set();
  const rows = await tx.db
    .selectFrom('token')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', 'in', ids)
    .where('revokedAt', 'is', null)
    .where((eb) => eb.or([eb('expiresAt', 'is', null), eb('expiresAt', '>', tx.clock())]))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** A lost card: from now on it opens nothing. */
export function revokeTokens(context: Context, memberId: string, purpose: Purpose): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.issueCards);
    await revoke(tx, memberId, purpose);
  });
}

export async function revoke(tx: Tx, memberId: string, purpose: Purpose): Promise<void> {
  await tx.db
    .updateTable('token')
    .set({ revokedAt: tx.clock() })
    .where('communityId', '=', communityOf(tx).id)
    .where('memberId', '=', memberId)
    .where('purpose', '=', purpose)
    .where('revokedAt', 'is', null)
    .execute();
  await remember(tx, 'accounts.tokens_revoked', { memberId, purpose });
}

function tokenText(purpose: Purpose, communityId: string, id: string): string {
  return Buffer.concat([bytesOf(communityId), bytesOf(id), macOf(purpose, communityId, id)]).toString(
    'base64url'
  );
}

export function openText(purpose: Purpose, text: string): { communityId: string; id: string } {
  const bytes = Buffer.from(text.trim(), 'base64url');
  const [communityId, id] = [idOf(bytes.subarray(0, 16)), idOf(bytes.subarray(16, 32))];
  const whole = bytes.length === 32 + MAC_BYTES && isId(communityId) && isId(id);
  if (!whole || !same(bytes.subarray(32), macOf(purpose, communityId, id))) throw problems.token_forged();
  return { communityId, id };
}

const macOf = (purpose: Purpose, communityId: string, id: string): Buffer =>
  seal(`${purpose}/${communityId}/${id}`).subarray(0, MAC_BYTES);
const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
