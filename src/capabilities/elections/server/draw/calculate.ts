import { commitmentText, type Drawn, type Progress } from '../../../../kernels/sortition/index.ts';
import { drawInThread } from '../../../../kernels/sortition/thread.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, transact } from '../../../../platform/db/index.ts';
import { enqueue } from '../../../../platform/jobs/index.ts';
import { announce } from '../../../../platform/live/index.ts';
import { problems as common } from '../../../../platform/problem/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { newSecret } from '../../../../platform/secrets/server/index.ts';
import { completed, proposedQuotas, sharesOf, type DrawQuota, type Shares } from '../../rules/draw/quotas.ts';
import { waitingFor } from '../../rules/draw/waiting.ts';
import { problems } from '../../rules/problems.ts';
import { today } from '../election/today.ts';
import { writeChances, writeCandidates } from './candidates.ts';
import { inputOf } from './input.ts';
import { poolIn } from './pool.ts';
import { quotasOf, writeQuotas } from './quotas.ts';
import { lockDraw, type Draw } from './row.ts';

export const topicOf = (drawId: string): string => `draw/${drawId}`;

/** Closes the pool as it is now and asks for the calculation, which a job does in a thread of its own. */
export function calculate(context: Context, drawId: string): Promise<void> {
  return transact(context, async (tx) => {
    const { draw, run, stage } = await lockDraw(tx, drawId);
    if (stage === 'counting') return;
    if (!['gathering', 'stuck', 'ready'].includes(stage)) throw problems.draw_committed();
    const pool = await poolIn(tx, draw);
    const { size, yesUntil } = draw;
    // Whoever was told a day is waited for until that day.
    if (waitingFor({ people: pool.length, size, yesUntil, today: today(tx) }) === 'asking')
      throw problems.draw_still_asking();
    const quotas = quotasFor(draw, await quotasOf(tx, drawId), sharesOf(pool, draw.features));
    await writeQuotas(tx, drawId, quotas);
    const keys = { communityId: communityOf(tx).id, drawId, run: (run?.run ?? 0) + 1 };
    const asked = { askedAt: tx.clock(), askedBy: memberOf(tx.actor)!, seed: newSecret() };
    await tx.db
      .insertInto('drawRun')
      .values({ ...keys, ...asked, quotas: JSON.stringify(quotas) })
      .execute();
    await writeCandidates(tx, drawId, keys.run, pool);
    await enqueue(tx, 'elections.draw', { communityId: keys.communityId, drawId });
    await remember(tx, 'elections.draw_calculation_asked', { drawId });
  });
}

/** Where nobody set any, the group mirrors the people who can be drawn: that is what a draw was opened for. */
const quotasFor = ({ size }: Draw, set: DrawQuota[], shares: Shares): DrawQuota[] =>
  set.length ? completed(set, shares, size) : proposedQuotas(shares, size);

/** The job: calculates whatever waits in this community. What was calculated already is not done twice. */
export async function calculateWaiting(context: Context): Promise<void> {
  if (context.actor.kind !== 'system') throw common.not_allowed({ rule: 'elections.calculate' });
  const waiting = await read(context, (tx) =>
    tx.db
      .selectFrom('drawRun')
      .select(['drawId', 'run'])
      .where('communityId', '=', communityOf(tx).id)
      .where('finishedAt', 'is', null)
      .orderBy('askedAt')
      .execute()
  );
  const faults: unknown[] = [];
  for (const { drawId, run } of waiting)
    await calculateOne(context, drawId, run).catch(async (fault: unknown) => {
      faults.push(fault);
      await end(context, drawId, (tx) => fail(tx, drawId, run));
    });
  // Whoever looks after the program reads why; asked again, the job finds nothing that waits.
  if (faults.length) throw new AggregateError(faults, 'A draw could not be calculated.');
}

async function calculateOne(context: Context, drawId: string, run: number): Promise<void> {
  const { draw, seed } = await read(context, (tx) => inputOf(tx, drawId, run));
  const drawn = await drawInThread(draw, seed, told(context, drawId, run));
  await end(context, drawId, (tx) => finish(tx, drawId, run, drawn));
}

const end = (context: Context, drawId: string, ending: (tx: Tx) => Promise<unknown>): Promise<void> =>
  transact(context, async (tx) => {
    await ending(tx);
    await announce(tx, topicOf(drawId));
  });

/** A calculation that broke is over, or the page would wait for it for ever; its keeper asks for another. */
const fail = (tx: Tx, drawId: string, run: number) =>
  changeRun(tx, drawId, run, { step: 'failed', finishedAt: tx.clock() });

const PAUSE_MS = 1000;

/** Says how far it is, once a second at most; a word that is lost is followed by the next. */
function told(context: Context, drawId: string, run: number): (progress: Progress) => void {
  let last = 0;
  return (progress) => {
    if (performance.now() - last < PAUSE_MS) return;
    last = performance.now();
    void transact(context, async (tx) => {
      await changeRun(tx, drawId, run, progress);
      await announce(tx, topicOf(drawId));
    }).catch(() => undefined);
  };
}

async function finish(tx: Tx, drawId: string, run: number, drawn: Drawn): Promise<void> {
  const found = resultOf(drawn);
  await changeRun(tx, drawId, run, { ...found, step: 'done', outcome: drawn.kind, finishedAt: tx.clock() });
  if (drawn.kind === 'drawn') await writeChances(tx, drawId, run, drawn.chances);
}

function resultOf(drawn: Drawn) {
  if (drawn.kind === 'too_few') return {};
  if (drawn.kind === 'infeasible') return { relaxation: JSON.stringify(drawn.relaxation) };

  return {
    fairness: JSON.stringify(drawn.fairness),
    blocked: drawn.blocked.length,
    list: commitmentText(drawn.lottery),
    hash: drawn.commitment
  };
}

const changeRun = (tx: Tx, drawId: string, run: number, change: Record<string, unknown>) =>
  tx.db
    .updateTable('drawRun')
    .set(change)
    .where('communityId', '=', communityOf(tx).id)
    .where('drawId', '=', drawId)
    .where('run', '=', run)
    .where('finishedAt', 'is', null)
    .execute();
