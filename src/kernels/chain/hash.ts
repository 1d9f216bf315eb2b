import { canonical } from './canonical.ts';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits.
 *
 * Uses WebCrypto, so the browser runs the same code; browsers offer it on https and localhost only.
 * @see FIPS 180-4
 */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  let hex = '';
  for (const byte of new Uint8Array(digest)) hex += HEX[byte];
  return hex;
}

/** The first eight digits in two groups, `9f3c 71ab`: enough to compare paper with screen by eye. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`;
}

/**
 * A commitment to a name: published, it reveals nothing; with the salt kept beside the name, it proves
 * that the name was this one. Once name and salt are erased, nobody can find the name by trying.
 *
 * The hash is over the canonical JSON text `[salt, name]`, the name in Unicode NFC, so that é typed on
 * two keyboards is one name.
 *
 * @param salt at least 128 random bits in hexadecimal, made anew for each commitment by the caller
 * @throws RangeError for a shorter salt: names are few and would be found by trying
 */
export async function commitment(value: string, salt: string): Promise<string> {
  if (!/^[0-9a-f]{32,}$/.test(salt)) throw new RangeError('A salt is at least 32 hexadecimal digits');
  return sha256(canonical([salt, value.normalize('NFC')]));
}
