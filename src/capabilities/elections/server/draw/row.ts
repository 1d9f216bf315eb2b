import { communityOf, memberOf, type Tx } from '../../../../platform/context/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow, may as can } from '../../../../platform/policy/index.ts';
import { problems as common } from '../../../../platform/problem/index.ts';
import { stageOf, type Feature, type Stage } from '../../rules/draw/draw.ts';
import { may } from '../../rules/policy.ts';

export type Draw = {
  id: string;
  kind: 'delegation' | 'conduct';
  title: Localized;
  size: number;
  pool: 'members' | 'volunteers';
  features: Feature[];
  onePerHousehold: boolean;
  bodyId: string | null;
  openedBy: string;
  openedAt: Date;
  closedAt: Date | null;
  /** The last day on which people can say yes; null where none was said, and where nobody is asked. */
  yesUntil: string | null;
};
export type Run = {
  run: number;
  seed: string;
  step: string;
  done: number;
  of: number;
  askedAt: Date;
  finishedAt: Date | null;
  outcome: string | null;
  relaxation: unknown;
  fairness: unknown;
  blocked: number | null;
  hash: string | null;
};
export type Whole = {
  draw: Draw;
  run: Run | null;
  commitment: { run: number; at: Date; entry: number } | null;
  number: { number: number; how: string; at: Date } | null;
  stage: Stage;
};

/** The draw, where it stands, and the newest calculation. Strangers to a private draw are told that there is none. */
export async function drawIn(tx: Tx, id: string): Promise<Whole> {
  const draw = (await tx.db
    .selectFrom('draw')
    .selectAll()
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .executeTakeFirst()) as unknown as Draw | undefined;
  if (!draw || !(await maySee(tx, draw))) throw common.not_found();
  const [run, commitment, number] = [
    await runOf(tx, id),
    await oneOf(tx, 'drawCommitment', id),
    await oneOf(tx, 'drawNumber', id)
  ];
  const stage = stageOf({
    closed: draw.closedAt !== null,
    number: Boolean(number),
    committed: Boolean(commitment),
    run: run && { finished: run.finishedAt !== null, outcome: run.outcome }
  });
  return {
    draw,
    run,
    stage,
    commitment: (commitment ?? null) as Whole['commitment'],
    number: (number ?? null) as Whole['number']
  };
}

/** Locks the draw for a command of whoever keeps it; the second beat after the first. */
export async function lockDraw(tx: Tx, id: string): Promise<Whole> {
  if (!can(tx, may.keepPrivateDraws)) allow(tx, may.keepDraws);
  const locked = await lockRow(tx, id);
  if (!locked) throw common.not_found();
  const whole = await drawIn(tx, id);
  allow(tx, keeping(whole.draw));
  return whole;
}

export const lockRow = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('draw')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** Who leads a draw: the office, or for a private one the case coordinator alone. */
export const keeping = ({ kind }: Draw) => (kind === 'conduct' ? may.keepPrivateDraws : may.keepDraws);

async function maySee(tx: Tx, draw: Draw): Promise<boolean> {
  if (draw.kind === 'delegation' || tx.actor.kind === 'system' || can(tx, may.keepPrivateDraws)) return true;
  const me = memberOf(tx.actor);
  return me !== null && (await observersOf(tx, draw.id)).some(({ memberId }) => memberId === me);
}

export const observersOf = (tx: Tx, drawId: string) =>
  tx.db
    .selectFrom('drawObserver')
    .select(['memberId', 'found', 'verifiedAt'])
    .where('communityId', '=', communityOf(tx).id)
    .where('drawId', '=', drawId)
    .orderBy('namedAt')
    .execute();

const oneOf = (tx: Tx, table: 'drawCommitment' | 'drawNumber', drawId: string) =>
  tx.db
    .selectFrom(table)
    .selectAll()
    .where('communityId', '=', communityOf(tx).id)
    .where('drawId', '=', drawId)
    .executeTakeFirst();

const runOf = async (tx: Tx, drawId: string): Promise<Run | null> =>
  ((await tx.db
    .selectFrom('drawRun')
    .select([
      'run',
      'seed',
      'step',
      'done',
      'of',
      'askedAt',
      'finishedAt',
      'outcome',
      'relaxation',
      'fairness',
      'blocked',
      'hash'
    ])
    .where('communityId', '=', communityOf(tx).id)
    .where('drawId', '=', drawId)
    .orderBy('run', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null) as unknown as Run | null;
