import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream as Body } from 'node:stream/web';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { newAnonymousId } from '../ids/index.ts';
import { problems } from '../problem/index.ts';
import { draftsFolder, readyForDrafts } from './place.ts';

/** A file of a form that was sent, waiting on our disk until a transaction keeps it. */
export type PartFile = { field: string; name: string; type: string; path: string };
export type Parts = {
  fields: Record<string, string>;
  files: PartFile[];
  /** Removes the files that wait; what was kept meanwhile stays. */
  drop: () => Promise<void>;
};

export type PartLimits = {
  /** The most that one file may weigh. */
  megabytes: number;
  files: number;
  /** Files under these names are read as text, into `fields`. */
  asText?: string[];
};

const MEGABYTE = 2 ** 20;

/**
 * Reads a form with files as it arrives: the files go to the disk and never lie in memory whole. A form that is
 * cut off, or is none, is refused; nothing of it stays.
 */
export async function readParts(request: Request, limits: PartLimits): Promise<Parts> {
  const reading: Reading = {
    fields: {},
    files: [],
    streams: [],
    writing: [],
    tooLarge: false
  };
  const parts = { fields: reading.fields, files: reading.files, drop: () => drop(reading.files) };
  // Before anything is read: a file must be taken up at once, or its end may be missed.
  await readyForDrafts();
  try {
    const reader = readerFor(request, reading, limits);
    await pipeline(toItsEnd(request), reader);
    await Promise.all(reading.writing);
  } catch (error) {
    for (const stream of reading.streams) stream.destroy();
    await Promise.allSettled(reading.writing);
    await parts.drop();
    throw isTooLarge(error) ? problems.too_large({ megabytes: limits.megabytes }) : problems.cut_off();
  }
  if (!reading.tooLarge) return parts;
  await parts.drop();
  throw problems.too_large({ megabytes: limits.megabytes });
}

type Reading = Omit<Parts, 'drop'> & {
  streams: BusboyFileStream[];
  writing: Promise<void>[];
  tooLarge: boolean;
};

/** The bytes of a form, and an error where its last line is missing: the reader would wait for it for ever. */
async function* toItsEnd(request: Request): AsyncGenerator<Buffer> {
  const boundary = /boundary="?([^";]+)/.exec(request.headers.get('content-type') ?? '')?.[1] ?? '';
  const last = `--${boundary}--`;
  let tail = '';
  for await (const bytes of Readable.fromWeb(request.body as Body)) {
    const chunk = Buffer.from(bytes as Uint8Array);
    tail = (tail + chunk.subarray(-2 * last.length).toString('latin1')).slice(-2 * last.length);
    yield chunk;
  }
  if (!boundary || !tail.includes(last)) throw new Error('The form has no end.');
}

function readerFor(request: Request, reading: Reading, limits: PartLimits): BusboyInstance {
  const reader = new Busboy({
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    limits: { fileSize: limits.megabytes * MEGABYTE, files: limits.files, fieldSize: 5 * MEGABYTE }
  });
  reader.on('field', (name, value) => (reading.fields[name] = value));
  reader.on('filesLimit', () => (reading.tooLarge = true));
  reader.on('file', (field, stream, name, _encoding, type) => {
    stream.once('limit', () => (reading.tooLarge = true));
    stream.on('error', () => undefined); // what is cut off is told once, by `toItsEnd`
    reading.streams.push(stream);
    const done = limits.asText?.includes(field)
      ? text(stream).then((said) => void (reading.fields[field] = said))
      : writeDraft(reading, stream, { field, name, type });
    done.catch(() => undefined); // told when all are waited for
    reading.writing.push(done);
  });
  return reader;
}

async function writeDraft(
  reading: Reading,
  stream: BusboyFileStream,
  file: Omit<PartFile, 'path'>
): Promise<void> {
  const path = join(draftsFolder(), newAnonymousId());
  reading.files.push({ ...file, path });
  await pipeline(stream, createWriteStream(path));
}

const drop = async (files: PartFile[]): Promise<void> => {
  await Promise.all(files.map(({ path }) => rm(path, { force: true })));
};

/** The server in front of us counts too, and says so in its own way. */
const isTooLarge = (error: unknown): boolean => (error as { status?: number } | null)?.status === 413;
