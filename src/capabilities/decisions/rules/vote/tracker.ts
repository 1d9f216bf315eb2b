/** Letters and digits that nobody mistakes for one another (Crockford). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number of one’s own, `7KQ2-M4XD-0PZ9`: sixty random bits. Browser and server alike; it says nothing about the vote. */
export const newTracker = (): string => drawn(12);

/** As it was typed, or null: small letters, spaces, and the letters that look like digits are forgiven. */
export const readTracker = (typed: string): string | null => read(typed, 12);

/** What stands on a paper ballot, `7KQ2-M4XD`. */
export const newNumber = (): string => drawn(8);
export const readNumber = (typed: string): string | null => read(typed, 8);

/** What somebody may look for after the close: their tracker, or the number of their paper. */
export const readReceipt = (typed: string): string | null => readTracker(typed) ?? readNumber(typed);

function drawn(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return inFours(Array.from(bytes, (byte) => SIGNS[byte % SIGNS.length]!).join(''));
}

function read(typed: string, length: number): string | null {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return signs.length === length && [...signs].every((sign) => SIGNS.includes(sign)) ? inFours(signs) : null;
}

const inFours = (signs: string): string => signs.replace(/(.{4})(?=.)/g, '$1-');
