/** What a rule alone can tell of a question, before any person reads it. Its author is told at once, and mends it. */
export type Fault =
  'question_short' | 'question_long' | 'question_contact' | 'question_link' | 'question_shouting';

export const SHORTEST = 10;
export const LONGEST = 400;

/** The first thing that stands in the way of a question, or null. */
export function faultOf(text: string): Fault | null {
  const said = text.trim();
  if ([...said].length < SHORTEST) return 'question_short';
  if ([...said].length > LONGEST) return 'question_long';
  if (/\S+@\S+\.\S+/.test(said) || hasPhone(said)) return 'question_contact';
  if (/https?:|www\.|\w\.(com|org|net|gov)\b/i.test(said)) return 'question_link';
  return isShouted(said) ? 'question_shouting' : null;
}

/** Ten digits with nothing but spaces, dots and dashes between them. Amounts and years are no phone numbers. */
const hasPhone = (text: string): boolean => /(?:\+?\d[\s().-]*){10,}/.test(text);

function isShouted(text: string): boolean {
  const letters = [...text].filter((letter) => /\p{L}/u.test(letter));
  const large = letters.filter((letter) => /\p{Lu}/u.test(letter));
  return letters.length >= 20 && large.length > letters.length * 0.7;
}

/** The words of a text without accents, case and marks. */
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

export const isSame = (one: string, other: string): boolean =>
  wordsIn(one).join(' ') === wordsIn(other).join(' ');

/** How much two questions have in common: shared words of all words, from 0 to 1. Small words do not count. */
export function likeness(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => new Set(wordsIn(text).filter(({ length }) => length > 3)));
  const shared = [...a!].filter((word) => b!.has(word)).length;
  const all = new Set([...a!, ...b!]).size;
  return all ? shared / all : 0;
}

/** From here on the moderators are shown the other question beside this one. */
export const ALIKE = 0.3;
