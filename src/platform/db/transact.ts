import type { InsertObject } from 'kysely';
import type { Context, Tx } from '../context/index.ts';
import type { DB } from './schema.ts';
import type { Mode, Settings } from './database.ts';

/** A command: everything in it happens, or nothing. Joins a transaction that is already open. */
export const transact = <T>(context: Context, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction('write', context, work);

/** A page: all its queries see the same moment. Joins a transaction that is already open. */
export const read = <T>(context: Context, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction('read', context, work);

async function inTransaction<T>(mode: Mode, context: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (isOpen(context)) {
    if (mode === 'write' && context.mode === 'read') throw new Error('A page that reads cannot write.');
    return work(context);
  }
  return context.database.begin(mode, settingsOf(context), (db) => work({ ...context, db, mode }));
}

const isOpen = (context: Context): context is Tx => 'db' in context;

const settingsOf = ({ community, actor }: Context): Settings => ({
  community: community?.id,
  account: actor.kind === 'account' ? actor.accountId : null
});

/**
 * Inserts, or finds that the row is there already: the answer to a second tap, a second device, a replay.
 * True when it was added.
 */
export async function insertOnce<Table extends keyof DB & string>(
  tx: Tx,
  table: Table,
  row: InsertObject<DB, Table>
): Promise<boolean> {
  const result = await tx.db
    .insertInto(table)
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
