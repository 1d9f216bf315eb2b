import { addDays, zoned } from '../../../platform/clock/index.ts';
import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { mail } from '../../../platform/post/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { unsubscribeKeys } from '../../accounts/server/index.ts';
import { membersAfter, reachable } from '../../people/server/index.ts';
import { may } from '../rules/policy.ts';
import { digestText, type Before } from './digestText.ts';
import { today } from './proposal/today.ts';
import { newProposals, unanswered } from './unanswered.ts';

/** How many members one transaction writes to. */
const BATCH = 200;

/**
 * One letter a week, to whoever said yes to mail: the votes that wait for their answer and the proposals of the week.
 * Where nothing waits for somebody there is no letter. As the system; again in the same week changes nothing.
 */
export async function sendDecisionDigest(context: Context, origin: string): Promise<number> {
  allow(context, may.writeDigest);
  let [sent, after]: [number, string | null] = [0, null];
  for (;;) {
    const batch = await transact(context, (tx) => writeBatch(tx, after, origin));
    sent += batch.sent;
    if (!batch.last) return sent;
    after = batch.last;
  }
}

async function writeBatch(
  tx: Tx,
  after: string | null,
  origin: string
): Promise<{ sent: number; last: string | null }> {
  const ids = await membersAfter(tx, after, BATCH);
  const [waiting, fresh] = [await unanswered(tx, ids), await newProposals(tx, addDays(today(tx), -7))];
  const asked = fresh.length ? ids : [...waiting.keys()];
  let sent = 0;
  for (const one of await letters(tx, asked, origin)) {
    const votes = waiting.get(one.memberId) ?? [];
    if (await write(tx, one, { votes, proposals: fresh, origin, stop: one.stop })) sent++;
  }
  if (sent) await remember(tx, 'decisions.digest_sent', { sent, week: mondayOf(tx) });
  return { sent, last: ids.length === BATCH ? ids.at(-1)! : null };
}

async function letters(tx: Tx, ids: string[], origin: string) {
  const reached = ids.length ? await reachable(tx, 'email', ids) : [];
  const keys = await unsubscribeKeys(
    tx,
    reached.map(({ memberId }) => memberId)
  );
  const { slug } = communityOf(tx);
  return reached.map((to) => ({ ...to, stop: `${origin}/unsubscribe/${slug}/${keys.get(to.memberId)}` }));
}

type To = { memberId: string; name: string; language: string; address: string };

async function write(tx: Tx, to: To, before: Before): Promise<boolean> {
  const key = { communityId: communityOf(tx).id, memberId: to.memberId, week: mondayOf(tx) };
  if (!(await insertOnce(tx, 'decisionDigest', key))) return false;
  const locale = to.language.startsWith('es') ? 'es' : 'en';
  return mail(tx, { to: to.address, ...digestText({ ...tx, locale }, to.name, before) });
}

const mondayOf = (tx: Tx): string =>
  addDays(today(tx), 1 - zoned(communityOf(tx).timeZone, tx.clock()).dayOfWeek);
