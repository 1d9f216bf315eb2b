import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { announce } from '../../../../platform/live/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { append } from '../../../record/server/index.ts';
import { OBSERVERS } from '../../rules/draw/draw.ts';
import { problems } from '../../rules/problems.ts';
import { topicOf } from './calculate.ts';
import { candidatesOf } from './candidates.ts';
import { refuseObserverInPool } from './observe.ts';
import { lockDraw, observersOf, type Whole } from './row.ts';

/**
 * Writes the hash of list and seed into the book of decisions. From now on nothing can be changed, and the number can
 * be drawn. Of a private draw the book holds the hash and nothing that tells what it is for.
 */
export function commitDraw(context: Context, drawId: string): Promise<void> {
  return transact(context, async (tx) => {
    const whole = await lockDraw(tx, drawId);
    if (whole.commitment) return;
    if (whole.stage !== 'ready') throw problems.draw_not_ready();
    const { run, hash } = whole.run!;
    const observers = (await observersOf(tx, drawId)).map(({ memberId }) => memberId);
    await refuseObserverInPool(tx, drawId, run, observers);
    const people = (await candidatesOf(tx, drawId, run)).length;
    await remember(tx, 'elections.draw_committed', { drawId });
    await announce(tx, topicOf(drawId));
    const { sequence } = await append(tx, 'elections.draw_committed', payloadOf(whole, hash!, people));
    const row = { communityId: communityOf(tx).id, drawId, run, entry: sequence };
    await tx.db
      .insertInto('drawCommitment')
      .values({ ...row, byId: memberOf(tx.actor)!, at: tx.clock() })
      .execute();
  });
}

const PRIVATE = { en: 'Commitment to a private draw', es: 'Compromiso de un sorteo reservado' };

function payloadOf({ draw }: Whole, hash: string, people: number) {
  if (draw.kind === 'conduct') return { title: PRIVATE, commitment: hash };
  const title = Object.fromEntries(Object.entries(draw.title.texts).map(([code, { text }]) => [code, text]));
  return { title, commitment: hash, draw: draw.id, panels: 1000, size: draw.size, people };
}

/** The number is drawn: in public, or for a private draw after both observers repeated the calculation. */
export function enterNumber(
  context: Context,
  drawId: string,
  { number, how }: { number: number; how: 'dice' | 'digits' }
): Promise<void> {
  return transact(context, async (tx) => {
    const whole = await lockDraw(tx, drawId);
    if (whole.number?.number === number) return;
    if (whole.number) throw problems.draw_number_drawn();
    if (!whole.commitment) throw problems.draw_not_committed();
    if (!Number.isInteger(number) || number < 0 || number > 999) throw problems.draw_no_number();
    await mustBeVerified(tx, whole);
    const keys = { communityId: communityOf(tx).id, drawId };
    const row = { ...keys, number, how, byId: memberOf(tx.actor)!, at: tx.clock() };
    await tx.db.insertInto('drawNumber').values(row).execute();
    const panel = await panelOf(tx, whole, number);
    await tx.db
      .insertInto('drawPlace')
      .values(panel.map((memberId) => ({ ...keys, memberId, at: tx.clock() })))
      .execute();
    await remember(tx, 'elections.draw_number_drawn', { drawId });
    await announce(tx, topicOf(drawId));
    if (whole.draw.kind === 'delegation')
      await append(tx, 'elections.draw_number', payloadFor(whole, number, how));
  });
}

async function mustBeVerified(tx: Tx, { draw }: Whole): Promise<void> {
  if (draw.kind !== 'conduct') return;
  const verified = (await observersOf(tx, draw.id)).filter(({ verifiedAt }) => verifiedAt !== null);
  if (verified.length < OBSERVERS) throw problems.draw_observers_missing();
}

async function panelOf(tx: Tx, { draw, commitment }: Whole, number: number): Promise<string[]> {
  const { list } = await tx.db
    .selectFrom('drawRun')
    .select('list')
    .where('communityId', '=', communityOf(tx).id)
    .where('drawId', '=', draw.id)
    .where('run', '=', commitment!.run)
    .executeTakeFirstOrThrow();
  const [, panels] = JSON.parse(list!) as [string, string[][]];
  const pool = await candidatesOf(tx, draw.id, commitment!.run);
  const byNumber = new Map(pool.map((one) => [String(one.number), one.memberId]));
  return panels[number]!.map((one) => byNumber.get(one)!);
}

function payloadFor({ draw, run }: Whole, number: number, how: string) {
  const title = Object.fromEntries(Object.entries(draw.title.texts).map(([code, { text }]) => [code, text]));
  return { title, draw: draw.id, number, how, seed: run!.seed, commitment: run!.hash! };
}
