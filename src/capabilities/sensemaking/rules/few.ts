/** Fewer people than this are never told apart, unless the community asks for more. */
export const THRESHOLD = 11;

/** People are told in steps of five, so that nobody sees one person arrive. */
export const inFives = (people: number): number => Math.floor(people / 5) * 5;

/** A share as parts of a hundred, in steps of five. */
export const shareInFives = (part: number, whole: number): number => Math.round((20 * part) / whole) * 5;
