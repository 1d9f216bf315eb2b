import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdir, open, readFile, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isId } from '../../../../platform/ids/index.ts';

/** DATA_DIR/vote-keys: outside the database and outside what is copied with it, so that no backup can open an envelope. */
export const keysFolder = (): string => join(resolve(process.env.DATA_DIR ?? 'data'), 'vote-keys');

/** Makes the two halves for one vote: what seals goes into the database, what opens stays in this folder. */
export async function makeKey(voteId: string): Promise<Buffer> {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  await mkdir(keysFolder(), { recursive: true, mode: 0o700 });
  const file = await open(placeOf(voteId), 'w', 0o600);
  try {
    await file.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await file.sync();
  } finally {
    await file.close();
  }
  return sealing(publicKey);
}

const sealing = (half: KeyObject): Buffer => half.export({ type: 'spki', format: 'der' });

/**
 * Null where this program has no key that opens what was sealed with this one: another folder, destroyed, half
 * written, or that of another vote. It would open nothing, and every ballot would count as unreadable.
 */
export async function openingKey(voteId: string, sealKey: Buffer): Promise<KeyObject | null> {
  const pem = await readFile(placeOf(voteId), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const key = pem === null ? null : keyIn(pem);
  return key && sealing(createPublicKey(key)).equals(sealKey) ? key : null;
}

function keyIn(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
}

export const destroyKey = (voteId: string): Promise<void> => rm(placeOf(voteId), { force: true });

/** The votes whose keys lie here. */
export async function keysHere(): Promise<string[]> {
  const names = await readdir(keysFolder()).catch(() => [] as string[]);
  return names.map((name) => name.replace(/\.pem$/, '')).filter(isId);
}

const placeOf = (voteId: string): string => {
  if (!isId(voteId)) throw new Error('Not an id.');
  return join(keysFolder(), `${voteId}.pem`);
};
