import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** A secret only its bearer holds: 256 random bits, fit for a cookie or an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Salt for a commitment: 128 random bits, in hexadecimal. */
export const newSalt = (): string => randomBytes(16).toString('hex');

/** Six digits, none more likely than another. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

export const fingerprint = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A keyed fingerprint: whoever steals the table cannot try codes against it without the program's secret. */
export const seal = (text: string): Buffer => createHmac('sha256', appSecret()).update(text).digest();

export const same = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

function appSecret(): string {
  const secret = process.env.APP_SECRET;
  if (!secret || secret.length < 32) throw new Error('Set APP_SECRET to at least 32 random characters.');
  return secret;
}
