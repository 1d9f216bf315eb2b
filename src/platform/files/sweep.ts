import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../db/index.ts';
import { draftsFolder, filesFolder } from './place.ts';

const TWO_DAYS = 2 * 24 * 60 * 60_000;

/**
 * Removes bytes that no row names: of transactions that failed, of people who were erased. Only what is older
 * than two days: a younger file may belong to a transaction that is still open. Tells how many went.
 */
export async function sweepFiles(database: Database, now: Date): Promise<number> {
  let swept = await removeOld(draftsFolder(), await namesIn(draftsFolder()), now);
  for (const shelf of (await namesIn(filesFolder())).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    const folder = join(filesFolder(), shelf);
    const names = await namesIn(folder);
    const kept = await keptAmong(database, names);
    swept += await removeOld(
      folder,
      names.filter((name) => !kept.has(name)),
      now
    );
  }
  return swept;
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []); // nothing was kept yet

async function keptAmong(database: Database, names: string[]): Promise<Set<string>> {
  const query = sql<{ name: string }>`select name from kept_files(${names}) as kept (name)`;
  const { rows } = await database.begin('read', {}, (db) => query.execute(db));
  return new Set(rows.map(({ name }) => name));
}

async function removeOld(folder: string, names: string[], now: Date): Promise<number> {
  let removed = 0;
  for (const path of names.map((name) => join(folder, name))) {
    if (now.getTime() - (await stat(path)).mtimeMs < TWO_DAYS) continue;
    await rm(path);
    removed++;
  }
  return removed;
}
