import { communityOf, type Context } from '../../../../platform/context/index.ts';
import { transact, type Database } from '../../../../platform/db/index.ts';
import { arrive, type Arrived, type Incoming } from './arrived.ts';
import { keepAll, type Outcome, type Receipt } from './keep.ts';

const MOST_TOGETHER = 100;

type Waiting = { one: Arrived; done: (outcome: Outcome) => void; failed: (error: unknown) => void };
type Queue = { waiting: Waiting[]; busy: boolean };

/** One line of waiting answers per community and database. */
const queues = new WeakMap<Database, Map<string, Queue>>();

/**
 * Takes answers in. When it returns they are on the disk. What arrives while others are being written shares the
 * next transaction with its neighbours: the disk is waited for once for all of them, not once for each.
 */
export async function receiveAnswers(context: Context, incoming: Incoming): Promise<Receipt> {
  const one = await arrive(context, incoming);
  const outcome = 'db' in context ? await alone(context, one) : await together(context, one);
  if ('id' in outcome) return outcome;
  throw outcome;
}

const alone = async (context: Context, one: Arrived): Promise<Outcome> =>
  (await transact(context, (tx) => keepAll(tx, [one])))[0]!;

function together(context: Context, one: Arrived): Promise<Outcome> {
  const queue = queueOf(context);
  return new Promise((done, failed) => {
    queue.waiting.push({ one, done, failed });
    if (!queue.busy) void empty(queue, context);
  });
}

function queueOf(context: Context): Queue {
  const mine = queues.get(context.database) ?? new Map<string, Queue>();
  queues.set(context.database, mine);
  const { id } = communityOf(context);
  const queue = mine.get(id) ?? { waiting: [], busy: false };
  mine.set(id, queue);
  return queue;
}

/** The transaction speaks for nobody: who sent what is judged one by one, and is not written down. */
async function empty(queue: Queue, { database, community, clock, locale }: Context): Promise<void> {
  const nobody: Context = { database, community, clock, locale, actor: { kind: 'public' } };
  queue.busy = true;
  while (queue.waiting.length) await settle(queue.waiting.splice(0, MOST_TOGETHER), nobody);
  queue.busy = false;
}

async function settle(batch: Waiting[], nobody: Context): Promise<void> {
  const outcomes = await transact(nobody, (tx) =>
    keepAll(
      tx,
      batch.map(({ one }) => one)
    )
  ).catch((error: unknown) => ({ error }));
  if (!('error' in outcomes)) return batch.forEach(({ done }, place) => done(outcomes[place]!));
  // One that the database refuses must not take its neighbours with it.
  if (batch.length === 1) return batch[0]!.failed(outcomes.error);
  for (const one of batch) await settle([one], nobody);
}
