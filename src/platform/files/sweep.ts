import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../db/index.ts';
import { draftsFolder, namesIn } from './place.ts';
import { shelf } from './shelf.ts';

const TWO_DAYS = 2 * 24 * 60 * 60_000;

/**
 * Removes bytes that no row names: of transactions that failed, of people who were erased. Only what is older
 * than two days: a younger file may belong to a transaction that is still open. Tells how many went.
 */
export async function sweepFiles(database: Database, now: Date): Promise<number> {
  const isOld = (since: Date): boolean => now.getTime() - since.getTime() >= TWO_DAYS;
  let swept = await sweepDrafts(isOld);
  const { lying, remove } = shelf();
  for await (const some of lying()) {
    const old = some.filter(({ since }) => isOld(since)).map(({ sha256 }) => sha256);
    const kept = await keptAmong(database, old);
    for (const sha256 of old.filter((name) => !kept.has(name))) {
      await remove(sha256);
      swept++;
    }
  }
  return swept;
}

async function sweepDrafts(isOld: (since: Date) => boolean): Promise<number> {
  let swept = 0;
  for (const path of (await namesIn(draftsFolder())).map((name) => join(draftsFolder(), name))) {
    if (!isOld((await stat(path)).mtime)) continue;
    await rm(path);
    swept++;
  }
  return swept;
}

async function keptAmong(database: Database, names: string[]): Promise<Set<string>> {
  if (!names.length) return new Set();
  const query = sql<{ name: string }>`select name from kept_files(${names}) as kept (name)`;
  const { rows } = await database.begin('read', {}, (db) => query.execute(db));
  return new Set(rows.map(({ name }) => name));
}
