import { createHash } from 'node:crypto';

/** What is shown before anybody votes: the fingerprint of a seed that stays closed until the count. */
export const commitmentTo = (seed: string): string => createHash('sha256').update(seed).digest('hex');

/**
 * The seed of the lot: the closed seed and a word that the room says after the voting. Neither who keeps the
 * database nor who says the word can know or choose what they make together; everybody can work it out again.
 */
export const seedOfLot = (seed: string, word: string): string =>
  createHash('sha256').update(`${seed} ${word.trim().toLowerCase()}`).digest('hex');
