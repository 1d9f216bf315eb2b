import type { Socket } from 'node:net';
import type pg from 'pg';

type Ask = (text: string, values?: unknown[]) => Promise<pg.QueryResult>;
type Line = { query: Ask; connection: { stream: Socket } };

/** Nothing is known of a beginning that has not been sent; nobody reads what it answers. */
const NOTHING = { rows: [], rowCount: null, command: 'BEGIN', oid: 0, fields: [] } as pg.QueryResult;

/**
 * Holds a `begin` back until the first question and sends both in one message: each page and each command costs one
 * trip to the database less, and one waking on either side. The connection has to be one that may be asked again
 * before it has answered (`pipeline`).
 */
export function sendBeginningsAlong(client: pg.ClientBase): void {
  const line = client as unknown as Line;
  const ask = line.query.bind(client) as Ask;
  let beginning: string | null = null;
  line.query = (text, values) => {
    if (typeof text !== 'string') return ask(text, values);
    if (text.startsWith('begin')) {
      beginning = text;
      return Promise.resolve(NOTHING);
    }
    if (beginning === null) return ask(text, values);
    const held = beginning;
    beginning = null;
    // Nothing was asked: there is nothing to end.
    if (text === 'commit' || text === 'rollback') return Promise.resolve(NOTHING);
    line.connection.stream.cork();
    const [begun, answer] = [ask(held), ask(text, values)];
    line.connection.stream.uncork();
    // A beginning that fails is the failure to tell; its question has then been refused as well.
    return Promise.all([begun, answer]).then(([, result]) => result);
  };
}
