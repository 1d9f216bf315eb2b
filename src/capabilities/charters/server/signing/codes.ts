import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { sql, transact } from '../../../../platform/db/index.ts';
import type { Locale } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { mail, text } from '../../../../platform/post/index.ts';
import { newCode, same, seal } from '../../../../platform/secrets/server/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { CODE_DAYS, CODE_TRIES, FLOOD, roomFor, type FloodRules } from '../../rules/flood.ts';
import { may } from '../../rules/policy.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Codes that went out lately and were not used yet; counted no further than the budget. */
export async function sentLately(tx: Tx, { budget, minutes }: FloodRules): Promise<number> {
  const since = new Date(tx.clock().getTime() - minutes * MINUTE);
  const { rows } = await sql<{ many: number }>`
    select count(*)::int as many from (select from sign_on_request
      where community_id = ${communityOf(tx).id} and sent_at > ${since} limit ${budget}) sent`.execute(tx.db);
  return rows[0]!.many;
}

/** A new code on its way; five of them at the most, so that nobody is written to for ever. */
export async function sendCode(tx: Tx, requestId: string, site: string): Promise<void> {
  const code = newCode();
  const row = await tx.db
    .updateTable('signOnRequest')
    .set({ codeHash: codeHash(requestId, code), sentAt: tx.clock(), sends: sql<number>`sends + 1`, tries: 0 })
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', requestId)
    .where('sends', '<', 5)
    .returning(['charterId', 'channel', 'address', 'language'])
    .executeTakeFirst();
  if (!row) return;
  const locale: Locale = row.language === 'en' ? 'en' : 'es';
  const link = `${site}/${communityOf(tx).slug}/charters/${row.charterId}/sign/${requestId}`;
  const body = m.charters_sign_code_text({ code, link }, { locale });
  if (row.channel === 'phone') await text(tx, { to: row.address, body });
  else
    await mail(tx, {
      to: row.address,
      subject: m.charters_sign_code_subject({ code }, { locale }),
      text: body
    });
}

/**
 * Those who wait in line, first whoever came first of their source: one honest person among ten thousand from one
 * place goes out with the very first. Tells how many went.
 */
export function sendHeldCodes(context: Context, site: string, rules: FloodRules = FLOOD): Promise<number> {
  return transact(context, async (tx) => {
    allow(tx, may.chores);
    const room = roomFor(await sentLately(tx, rules), rules);
    const next = await tx.db
      .selectFrom('signOnRequest')
      .select('id')
      .where('communityId', '=', communityOf(tx).id)
      .where('sentAt', 'is', null)
      .orderBy('turn')
      .orderBy('askedAt')
      .limit(room)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const { id } of next) await sendCode(tx, id, site);
    return next.length;
  });
}

/** Whether this is the code of a request. A wrong guess is counted, in a transaction of its own. */
export function tryCode(context: Context, requestId: string, typed: string): Promise<boolean> {
  return transact(context, async (tx) => {
    const row = await tx.db
      .selectFrom('signOnRequest')
      .select(['codeHash', 'sentAt', 'tries'])
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', requestId)
      .forUpdate()
      .executeTakeFirst();
    if (!row?.codeHash || row.tries >= CODE_TRIES) return false;
    if (row.sentAt!.getTime() + CODE_DAYS * DAY <= tx.clock().getTime()) return false;
    const right = same(row.codeHash, codeHash(requestId, typed.replace(/\D/g, '')));
    if (!right)
      await tx.db
        .updateTable('signOnRequest')
        .set({ tries: sql<number>`tries + 1` })
        .where('communityId', '=', communityOf(tx).id)
        .where('id', '=', requestId)
        .execute();
    return right;
  });
}

const codeHash = (requestId: string, code: string): Buffer => seal(`sign-on code ${requestId}/${code}`);
