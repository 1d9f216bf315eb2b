import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { openDatabase } from './database.ts';
import { sql } from './index.ts';

test('a server that ends in the middle of a transaction fails the transaction and not the program', async () => {
  const url = inject('database').adminUrl;
  const database = openDatabase(url, 1);
  const work = database.begin('write', {}, async (db) => {
    const { rows } = await sql<{ id: number }>`select pg_backend_pid() as id`.execute(db);
    await endConnection(url, rows[0]!.id);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await sql`select 1`.execute(db);
  });
  await expect(work).rejects.toThrow();
  const after = await database.begin('read', {}, (db) => sql<{ one: number }>`select 1 as one`.execute(db));
  expect(after.rows).toEqual([{ one: 1 }]);
  await database.close();
});

async function endConnection(connectionString: string, id: number): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query('select pg_terminate_backend($1)', [id]);
  await client.end();
}
