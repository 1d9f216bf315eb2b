import { store } from './store.ts';

/** Bytes that only this browser can read, until it is told to forget. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer };

/**
 * AES-GCM under a key that cannot leave this browser. It guards against whoever copies the files of a lost tablet
 * after the key was wiped, and against other programs; not against who sits at the unlocked page.
 */
export const seal = (value: unknown): Promise<Sealed> =>
  sealBytes(new TextEncoder().encode(JSON.stringify(value)));

export const unseal = async <Value>(sealed: Sealed): Promise<Value> =>
  JSON.parse(new TextDecoder().decode(await unsealBytes(sealed))) as Value;

export async function sealBytes(plain: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await deviceKey(), plain) };
}

export const unsealBytes = async ({ iv, bytes }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await deviceKey(), bytes);

async function deviceKey(): Promise<CryptoKey> {
  const database = await store();
  const known = await database.get('own', 'key');
  if (known) return known as CryptoKey;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt'
  ]);
  // Two tabs may make one at once; the first one kept is the one used.
  await database.add('own', made, 'key').catch(() => undefined);
  return (await database.get('own', 'key')) as CryptoKey;
}
