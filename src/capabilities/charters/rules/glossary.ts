import type { Localized } from '../../../platform/localized/index.ts';

/** A word the community chose, in each language, and those it no longer uses. */
export type Term = {
  id: string;
  chosen: Record<string, string>;
  instead: Record<string, string[]>;
};

/** `avoided`: a word that was left behind is used. `untold`: the chosen word stands in one language and not in the other. */
export type TermNote = {
  term: string;
  language: string;
  kind: 'avoided' | 'untold';
  found: string;
  chosen: string;
};

/** Where a text speaks otherwise than the community decided. */
export const notesOn = (text: Localized, terms: Term[]): TermNote[] =>
  terms.flatMap((term) => [...avoidedIn(text, term), ...untoldIn(text, term)]);

function avoidedIn({ texts }: Localized, { id, chosen, instead }: Term): TermNote[] {
  return Object.entries(texts).flatMap(([language, { text }]) =>
    (instead[language] ?? [])
      .filter((word) => says(text, word))
      .map((found) => ({
        term: id,
        language,
        kind: 'avoided' as const,
        found,
        chosen: chosen[language] ?? ''
      }))
  );
}

function untoldIn({ from, texts }: Localized, { id, chosen }: Term): TermNote[] {
  const original = texts[from]?.text;
  const word = chosen[from];
  if (!original || !word || !says(original, word)) return [];
  return Object.keys(texts)
    .filter(
      (language) => language !== from && chosen[language] && !says(texts[language]!.text, chosen[language])
    )
    .map((language) => ({
      term: id,
      language,
      kind: 'untold' as const,
      found: word,
      chosen: chosen[language]!
    }));
}

/** A whole word, one or many, in any case, with or without its accents. "Negra/o" is said by "negra" and "negros". */
export function says(text: string, word: string): boolean {
  const words = ` ${plain(text)} `;
  return formsOf(word).some((form) => ENDS.some((end) => words.includes(` ${plain(form)}${end} `)));
}

const ENDS = ['', 's', 'es'];

function formsOf(word: string): string[] {
  const [, stem, end, other] = /^(.*?)(\p{L})\/(\p{L}+)$/u.exec(word) ?? [];
  return stem === undefined ? [word] : [stem + end, stem + other];
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
