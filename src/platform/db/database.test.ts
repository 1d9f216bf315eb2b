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

test('a transaction in which nothing is asked leaves the connection as it was', async () => {
  const database = openDatabase(inject('database').adminUrl, 1);
  await database.begin('write', {}, () => Promise.resolve());
  const inside = () => database.ask(sql<{ idle: boolean }>`select now() = statement_timestamp() as idle`);
  expect(await inside()).toEqual([{ idle: true }]);
  await database.close();
});

test('the first question already has its community, and the next transaction has its own', async () => {
  const database = openDatabase(inject('database').adminUrl, 1);
  const [palmdale, pacoima] = [
    '01a22184-aabf-714e-9a18-2ca87bc61dc2',
    '01a22184-aabf-714e-9a18-2ca87bc61dc3'
  ];
  const told = (community: string) =>
    database.begin('read', { community }, async (db) => {
      const { rows } = await sql<{ is: string }>`select current_setting('app.community') as is`.execute(db);
      return rows[0]!.is;
    });
  expect(await Promise.all([told(palmdale), told(pacoima)])).toEqual([palmdale, pacoima]);
  await database.close();
});

test('a first question that is wrong takes the transaction back, and the next one is answered', async () => {
  const database = openDatabase(inject('database').adminUrl, 1);
  const wrong = database.begin('write', {}, (db) => sql`select 1 / ${0}::int`.execute(db));
  await expect(wrong).rejects.toThrow('division by zero');
  const after = await database.begin('read', {}, (db) => sql<{ one: number }>`select 1 as one`.execute(db));
  expect(after.rows).toEqual([{ one: 1 }]);
  await database.close();
});

test('what is asked often has a name in the database from then on, and is answered the same', async () => {
  const database = openDatabase(inject('database').adminUrl, 1);
  const ask = (word: string) =>
    database.begin('read', {}, async (db) => {
      const { rows } = await sql<{ said: string }>`select ${word}::text as said`.execute(db);
      return rows[0]!.said;
    });
  const words = Array.from({ length: 25 }, (_, index) => `word ${index}`);
  for (const word of words) expect(await ask(word)).toBe(word);
  const known = await database.ask<{ statement: string }>(sql`select statement from pg_prepared_statements`);
  expect(known.map(({ statement }) => statement)).toEqual(['select $1::text as said']);
  await database.close();
});
