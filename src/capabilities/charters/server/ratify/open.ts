import { sha256 } from '../../../../kernels/chain/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { proposalOf } from '../../../decisions/server/index.ts';
import { bodyOf } from '../../../governance/server/index.ts';
import { canonicalText, frozen } from '../../rules/frozen.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { endRatification } from '../draft/reopen.ts';
import { lockCharter } from '../draft/rows.ts';
import { hindrancesOf } from '../round/open.ts';
import { unsettledOf } from '../round/remarksOf.ts';
import { sistersOf } from '../../../places/server/index.ts';
import { askNext, askOwn } from './ask.ts';
import { openRatification } from './rows.ts';

/** Whoever must ratify. Those with the same turn are asked together; the next turn follows when all have said yes. */
export type Ratifier = { turn: number } & (
  { bodyId: string } | { communityId: string; asks: 'assembly' | 'guidance' }
);

export type Asking = { id: string; ratifiers: Ratifier[] };

/** Freezes the text as it reads now and puts it before the bodies that must ratify it. Sent twice it is once. */
export function openForRatification(context: Context, charterId: string, asking: Asking): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.ratify);
    const charter = await lockCharter(tx, charterId);
    const open = await openRatification(tx, charterId);
    if (open?.id === asking.id) return;
    await refuseUnready(tx, charterId);
    await refuseStrangers(tx, asking.ratifiers);
    const text = canonicalText(frozen(charter));
    const communityId = communityOf(tx).id;
    await tx.db
      .insertInto('ratification')
      .values({
        ...{ communityId, id: asking.id, charterId, number: await nextNumber(tx, charterId) },
        ...{ text, fingerprint: await sha256(text), openedAt: tx.clock(), openedBy: memberOf(tx.actor) }
      })
      .execute();
    await tx.db
      .insertInto('ratificationBody')
      .values(
        asking.ratifiers.map((one) => ({
          communityId,
          id: newId(),
          ratificationId: asking.id,
          ...placeOf(one)
        }))
      )
      .execute();
    await remember(tx, 'charters.ratification_opened', { charterId, ratificationId: asking.id });
    await askNext(tx, (await openRatification(tx, charterId))!);
  });
}

async function refuseUnready(tx: Tx, charterId: string): Promise<void> {
  const charter = await lockCharter(tx, charterId);
  const { gaps, nameless, beside, empty, roundOpen, ratifying } = await hindrancesOf(tx, charter);
  if (ratifying) throw problems.ratification_open();
  if (roundOpen) throw problems.round_open();
  if (empty || nameless.length || beside) throw problems.round_hindered();
  if (gaps.length) throw problems.translation_old({ count: gaps.length, label: gaps[0]!.label });
  const open = await unsettledOf(tx, charterId);
  if (open) throw problems.remarks_open({ count: open });
}

/** Our own bodies, and the communities of our region. */
async function refuseStrangers(tx: Tx, ratifiers: Ratifier[]): Promise<void> {
  if (!ratifiers.length) throw problems.nobody_to_ratify();
  const sisters = new Set((await sistersOf(tx)).map(({ id }) => id));
  for (const one of ratifiers) {
    if ('bodyId' in one) await bodyOf(tx, one.bodyId);
    else if (!sisters.has(one.communityId)) throw problems.no_such_thing();
  }
}

const placeOf = (one: Ratifier) =>
  'bodyId' in one
    ? { turn: one.turn, bodyId: one.bodyId, ofId: null, asks: null }
    : { turn: one.turn, bodyId: null, ofId: one.communityId, asks: one.asks };

async function nextNumber(tx: Tx, charterId: string): Promise<number> {
  const { last } = await tx.db
    .selectFrom('ratification')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('communityId', '=', communityOf(tx).id)
    .where('charterId', '=', charterId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** Takes the text back before everybody has ratified; whoever was asked by letter hears of it. */
export function callOff(context: Context, charterId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.ratify);
    await lockCharter(tx, charterId);
    const open = await openRatification(tx, charterId);
    if (open) await endRatification(tx, { id: open.id, charterId }, 'called_off');
  });
}

/** Somebody withdrew the question before one of our bodies decided: the same exact text is put before it once more. */
export function askAgain(context: Context, charterId: string, bodyId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.ratify);
    await lockCharter(tx, charterId);
    const open = await openRatification(tx, charterId);
    if (!open) throw problems.no_ratification();
    const body = open.bodies.find(({ id }) => id === bodyId);
    if (!body?.proposalId) throw problems.no_such_thing();
    const { step } = await proposalOf(tx, body.proposalId);
    if (body.answered || step !== 'withdrawn') throw problems.taken_up_already();
    await askOwn(tx, open, body);
  });
}
