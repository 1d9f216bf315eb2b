import type { Readable } from 'node:stream';
import { bucketShelf, bucketFrom } from './bucket.ts';
import { folderShelf } from './folder.ts';

/** What lies on a shelf: its fingerprint, and when it was last put there. */
export type Lying = { sha256: string; since: Date };

/**
 * Where the bytes lie, each under the fingerprint of what it is. Names that anybody typed never come here, and
 * whether the bytes lie in a folder or in S3 nobody else in the house knows.
 */
export type Shelf = {
  /** Takes a finished draft from our disk. After it returns the bytes survive a power cut, and are as young as today. */
  settle(draft: string, sha256: string): Promise<void>;
  /** @throws where nothing lies there. */
  open(sha256: string): Promise<Readable>;
  /** All that lies there, so many at a time. */
  lying(): AsyncIterable<Lying[]>;
  /** Gone already is gone too. */
  remove(sha256: string): Promise<void>;
};

/** By the environment: S3 where `FILES_S3_URL` names a bucket, else the folder beside the database. */
export function shelf(): Shelf {
  const bucket = bucketFrom(process.env);
  return bucket ? bucketShelf(bucket) : folderShelf;
}

/** `3f/3fa4…`, in a folder and in a bucket alike, so that one can be copied into the other. */
export function placeIn(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not a fingerprint.');
  return `${sha256.slice(0, 2)}/${sha256}`;
}
