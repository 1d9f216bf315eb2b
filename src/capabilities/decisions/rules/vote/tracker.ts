/** Letters and digits that nobody mistakes for one another (Crockford). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** A number of one’s own, `7KQ2-M4XD-0PZ9`: sixty random bits. Browser and server alike; it says nothing about the vote. */
export function newTracker(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  const signs = Array.from(bytes, (byte) => SIGNS[byte % SIGNS.length]!).join('');
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

/** As it was typed, or null: small letters, spaces, and the letters that look like digits are forgiven. */
export function readTracker(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (signs.length !== LENGTH || [...signs].some((sign) => !SIGNS.includes(sign))) return null;
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}
