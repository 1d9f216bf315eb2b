import { sql } from 'kysely';
import { systemClock, type Clock } from '../../clock/index.ts';
import type { Database, DB, Kysely } from '../../db/index.ts';
import { hashOf } from '../suppressed.ts';
import { failed, type Channel, type Line, type Outcome, type Outgoing, type Transport } from './outcome.ts';

export type Sender = { database: Database; transport: Transport; clock?: Clock };

const MINUTE = 60_000;
/** Whoever claims a message has this long; after that it counts as lost and is sent again. */
const CLAIM = 5 * MINUTE;
const LONGEST_WAIT = 6 * 60 * MINUTE;
const GIVE_UP_AFTER = 3 * 24 * 60 * MINUTE;
const LANES = 4;

/**
 * Sends what is due, and tells how many left. At least once: a program killed between sending and marking
 * sends again, with the same message id. Several may run at once; no message is held by two.
 */
export async function sendWaiting({ database, transport, clock = systemClock }: Sender): Promise<number> {
  const lanes = (Object.keys(transport) as Channel[]).flatMap((channel) =>
    Array.from({ length: LANES }, () => lane({ database, transport, clock }, channel))
  );
  return (await Promise.all(lanes)).reduce((sum, count) => sum + count, 0);
}

async function lane(sender: Required<Sender>, channel: Channel): Promise<number> {
  const line = sender.transport[channel]!();
  try {
    return await sendAlong(line, sender, channel);
  } finally {
    line.close();
  }
}

/** One message after the other, until none is due or nobody answers. */
async function sendAlong(line: Line, sender: Required<Sender>, channel: Channel): Promise<number> {
  for (let count = 0; ;) {
    const message = await inTransaction(sender, (db) => claim(db, channel, sender.clock()));
    if (!message) return count;
    const outcome = message.stopped ? failed('STOP', { lasting: true }) : await line.send(message);
    await inTransaction(sender, (db) => mark(db, message, outcome, sender.clock()));
    if (outcome.sent) count++;
    else if (outcome.away) return count;
  }
}

const inTransaction = <T>({ database }: Sender, work: (db: Kysely<DB>) => Promise<T>): Promise<T> =>
  database.begin('write', {}, work);

type Claimed = Outgoing & { tries: number; createdAt: Date; stopped: boolean };

/** Takes the next message out of everybody else's sight, for a while: no transaction is open while we talk to a server. */
async function claim(db: Kysely<DB>, channel: Channel, now: Date): Promise<Claimed | null> {
  const next = db
    .selectFrom('post')
    .select('id')
    .where('channel', '=', channel)
    .where('sentAt', 'is', null)
    .where('givenUpAt', 'is', null)
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .limit(1)
    .forUpdate()
    .skipLocked();
  const row = await db
    .updateTable('post')
    .set({ tries: sql<number>`tries + 1`, dueAt: new Date(now.getTime() + CLAIM) })
    .where('id', '=', next)
    .returning([
      'id',
      'address',
      'subject',
      'body',
      'html',
      'unsubscribeUrl',
      'calendar',
      'tries',
      'createdAt'
    ])
    .executeTakeFirst();
  return row ? { ...row, stopped: await isStopped(db, row.address) } : null;
}

/** STOP may have come while the message was waiting. */
async function isStopped(db: Kysely<DB>, address: string): Promise<boolean> {
  const query = db.selectFrom('suppressedContact').select('since').where('contactHash', '=', hashOf(address));
  return (await query.executeTakeFirst()) !== undefined;
}

async function mark(
  db: Kysely<DB>,
  { id, tries, createdAt }: Claimed,
  outcome: Outcome,
  now: Date
): Promise<void> {
  const changes = outcome.sent ? { sentAt: now, problem: null } : again(tries, createdAt, outcome, now);
  await db.updateTable('post').set(changes).where('id', '=', id).execute();
}

/** Waits twice as long each time: 1, 2, 4 … minutes, at most six hours, for three days. */
function again(tries: number, createdAt: Date, { lasting, reason }: Outcome & { sent: false }, now: Date) {
  const over = lasting || now.getTime() - createdAt.getTime() > GIVE_UP_AFTER;
  const wait = Math.min(LONGEST_WAIT, MINUTE * 2 ** (tries - 1));
  return { problem: reason, dueAt: new Date(now.getTime() + wait), givenUpAt: over ? now : null };
}
