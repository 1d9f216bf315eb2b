import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { communityOf, type Tx } from '../context/index.ts';
import { newId } from '../ids/index.ts';
import { problems } from '../problem/index.ts';
import { draft } from './place.ts';
import { shelf } from './shelf.ts';

export type Bytes = Uint8Array | AsyncIterable<Uint8Array>;
export type NewFile = { name: string; type: string; bytes: Bytes; mostMegabytes?: number };
export type StoredFile = {
  id: string;
  name: string;
  type: string;
  bytes: number;
  sha256: string;
  storedAt: Date;
};

const MEGABYTE = 2 ** 20;
const MOST_MEGABYTES = 25;

/**
 * Keeps a file: the bytes on the shelf, named by their fingerprint and there before the row is; the same
 * bytes twice are kept once. When the transaction fails the bytes stay without a row, which harms nobody and is
 * swept by night.
 */
export async function storeFile(
  tx: Tx,
  { name, type, bytes, mostMegabytes = MOST_MEGABYTES }: NewFile
): Promise<StoredFile> {
  const id = newId(tx.clock().getTime());
  const path = await draft(id);
  const written = await write(path, bytes, mostMegabytes).catch(async (error: unknown) => {
    await rm(path, { force: true });
    throw error;
  });
  await shelf().settle(path, written.sha256);
  const file = { id, name: shown(name), type: safeType(type), ...written, storedAt: tx.clock() };
  await tx.db
    .insertInto('file')
    .values({ communityId: communityOf(tx).id, ...file })
    .execute();
  return file;
}

/** The row and a stream of its bytes. Whether this person may see it was asked before, by the room it belongs to. */
export async function openFile(tx: Tx, id: string): Promise<StoredFile & { stream: Readable }> {
  const file = await tx.db
    .selectFrom('file')
    .select(['id', 'name', 'type', 'bytes', 'sha256', 'storedAt'])
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!file) throw problems.not_found();
  return { ...file, stream: await shelf().open(file.sha256) };
}

/** How many bytes these files have, by their ids, for rooms that only list them. */
export async function sizesOf(tx: Tx, ids: string[]): Promise<Map<string, number>> {
  if (!ids.length) return new Map();
  const rows = await tx.db
    .selectFrom('file')
    .select(['id', 'bytes'])
    .where('communityId', '=', communityOf(tx).id)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, bytes }) => [id, bytes]));
}

async function write(
  path: string,
  bytes: Bytes,
  mostMegabytes: number
): Promise<{ sha256: string; bytes: number }> {
  const handle = await open(path, 'wx');
  try {
    const written = await pour(handle, bytes instanceof Uint8Array ? [bytes] : bytes, mostMegabytes);
    await handle.sync();
    return written;
  } finally {
    await handle.close();
  }
}

async function pour(
  handle: FileHandle,
  parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  mostMegabytes: number
) {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of parts) {
    bytes += part.length;
    if (bytes > mostMegabytes * MEGABYTE) throw problems.too_large({ megabytes: mostMegabytes });
    hash.update(part);
    await handle.writeFile(part);
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** Only for showing: no folders, no signs that steer a terminal or turn the reading direction. */
const shown = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 200) || 'file';

const safeType = (type: string): string =>
  /^[a-z]+\/[a-z0-9.+-]{1,100}$/i.test(type) ? type.toLowerCase() : 'application/octet-stream';
