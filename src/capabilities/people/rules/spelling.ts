/**
 * Names as people look for them: without accents, and as they sound in Spanish. A key is the kind of
 * spelling (`w` as written, `a` accents off, `s` by sound) and one word; keys are looked up by prefix.
 */
const MOST_WORDS = 8;

export function wordsOf(name: string): string[] {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’`´]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u);
  return [...new Set(words.filter(Boolean))].slice(0, MOST_WORDS);
}

export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** How a list is ordered: accents and capitals do not count. */
export const sortName = (name: string): string =>
  plain(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export function keysOf(name: string): string[] {
  return [...new Set(wordsOf(name).flatMap((word) => [`w${word}`, `a${plain(word)}`, `s${sound(word)}`]))];
}

/** Each line is one pair of spellings that people mix up; the order matters. */
const ALIKE: [RegExp, string][] = [
  [/gü(?=[ei])/g, 'w'], // Güera, Huera, Wera
  [/ü/g, 'u'],
  [/[áàâä]/g, 'a'],
  [/[éèêë]/g, 'e'],
  [/[íìîï]/g, 'i'],
  [/[óòôö]/g, 'o'],
  [/[úùû]/g, 'u'],
  [/ñ/g, 'n'],
  [/ph/g, 'f'],
  [/ch|sh/g, 'č'],
  [/^hu(?=[aeio])|^gu(?=[ao])/g, 'w'], // Huerta, Guadalupe
  [/h/g, ''],
  [/sc(?=[ei])/g, 's'],
  [/qu(?=[ei])|q|c(?![ei])/g, 'k'],
  [/[zc]/g, 's'],
  [/gu(?=[ei])/g, 'ğ'], // Guerra keeps its hard g
  [/g(?=[ei])|x/g, 'j'], // Jiménez, Giménez, Ximénez
  [/ğ/g, 'g'],
  [/v/g, 'b'],
  [/ll/g, 'y'],
  [/y(?![aeiou])/g, 'i'], // Mary, Mari
  [/m(?=[bp])/g, 'n'],
  [/(.)\1+/gu, '$1'],
  [/^s(?=[^aeiouyw])/g, 'es'], // Smith, Esmith
  [/ie$/g, 'i']
];

export function sound(word: string): string {
  const lower = word.normalize('NFC').toLowerCase();
  return plain(ALIKE.reduce((text, [pattern, instead]) => text.replace(pattern, instead), lower));
}
