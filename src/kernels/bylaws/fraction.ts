/** A part of a whole: `parts` out of every `of`, and where `strictly`, more than that. */
export type Fraction = { parts: number; of: number; strictly: boolean };

/** At least so many of every hundred. */
export const percent = (parts: number): Fraction => ({ parts, of: 100, strictly: false });

export const moreThanHalf: Fraction = { parts: 1, of: 2, strictly: true };

export const twoThirds: Fraction = { parts: 2, of: 3, strictly: false };

/** People needed out of `total`. Of nobody, somebody: an empty room decides nothing. */
export function peopleNeeded({ parts, of, strictly }: Fraction, total: number): number {
  const whole = parts * total;
  return Math.max(1, strictly ? Math.floor(whole / of) + 1 : Math.ceil(whole / of));
}
