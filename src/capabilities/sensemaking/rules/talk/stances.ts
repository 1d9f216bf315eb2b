/** How somebody voted on a statement. */
export const stances = ['agree', 'disagree', 'pass'] as const;
export type Stance = (typeof stances)[number];

/** Byte n of a row is the vote on statement n: 0 none, 1 disagree, 2 pass, 3 agree. */
const BYTE: Record<Stance, number> = { disagree: 1, pass: 2, agree: 3 };
const OF_BYTE: (Stance | null)[] = [null, 'disagree', 'pass', 'agree'];

export const byteOf = (stance: Stance): number => BYTE[stance];

/** What a row says about statement `number` (from 1). */
export const stanceOn = (row: Uint8Array, number: number): Stance | null =>
  OF_BYTE[row[number - 1] ?? 0] ?? null;

export function votedOn(row: Uint8Array): number[] {
  const numbers: number[] = [];
  row.forEach((byte, at) => byte && numbers.push(at + 1));
  return numbers;
}

/** A row with one more vote; the last vote on a statement counts. */
export function withVote(row: Uint8Array, number: number, stance: Stance): Uint8Array {
  const next = new Uint8Array(Math.max(row.length, number));
  next.set(row);
  next[number - 1] = BYTE[stance];
  return next;
}

/** The value for the kernel: +1, 0, -1. */
export const signOf = (byte: number): -1 | 0 | 1 => (byte - 2) as -1 | 0 | 1;
