import pg from 'pg';
import { sql } from 'kysely';
import { communityOf, type Tx } from '../context/index.ts';

type Listener = (topic: string) => void;

/** Tells every open page that watches `topic`, when and only when this transaction commits. */
export async function announce(tx: Tx, topic: string): Promise<void> {
  await sql`select pg_notify('tequio', ${`${communityOf(tx).id}/${topic}`})`.execute(tx.db);
}

/** One direct connection listens for the whole program; it comes back by itself after the database was away. */
export function startListening(url: string) {
  const listeners = new Map<string, Set<Listener>>();
  let client: pg.Client | null = null;
  let stopped = false;

  const connect = async () => {
    client = new pg.Client({ connectionString: url, application_name: 'tequio live' });
    client.on('error', () => undefined); // 'end' follows, and reconnects
    client.on('end', () => void later());
    client.on('notification', ({ payload }) => tell(payload ?? ''));
    await client.connect();
    await client.query('listen tequio');
    for (const topic of listeners.keys()) tell(topic); // whatever happened while we were deaf
  };
  const later = async () => {
    if (stopped) return;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    if (!stopped) await connect().catch(() => client?.end().catch(() => undefined));
  };
  const tell = (topic: string) => listeners.get(topic)?.forEach((listener) => listener(topic));

  return {
    start: () => connect().catch(() => later()),
    /** Calls back when something was announced; returns how to stop. */
    watch(topic: string, listener: Listener): () => void {
      const set = listeners.get(topic) ?? new Set();
      listeners.set(topic, set.add(listener));
      return () => {
        set.delete(listener);
        if (!set.size) listeners.delete(topic);
      };
    },
    async stop() {
      stopped = true;
      await client?.end().catch(() => undefined);
    }
  };
}
export type Live = ReturnType<typeof startListening>;
