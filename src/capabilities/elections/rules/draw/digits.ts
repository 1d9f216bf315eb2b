/**
 * One number from 0 to 999 out of numbers that several members say: their sum without the thousands. One honest
 * member is enough to make it unforeseeable.
 */
export const numberFrom = (said: readonly number[]): number => said.reduce((sum, one) => sum + one, 0) % 1000;

/** `007` and `7` are the same panel; null where it is no number from 0 to 999. */
export function readNumber(text: string): number | null {
  return /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : null;
}

/** What several members said, between spaces, commas or lines; null where one of them is no number, or there is none. */
export function readSaid(text: string): number[] | null {
  const said = text.split(/[\s,;+]+/).filter(Boolean);
  const numbers = said.map(readNumber);
  return said.length && numbers.every((one) => one !== null) ? (numbers as number[]) : null;
}
