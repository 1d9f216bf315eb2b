import type { Form, Piece, Words } from '../../../../kernels/forms/index.ts';
import { localized, type Localized } from '../../../../platform/localized/index.ts';

/** Words of a form in all its languages: "Español (es)" is `es`. A quoted answer of the person is left out. */
export function wordsIn(form: Form, words: Words | undefined, otherwise: string): Localized {
  const original = languageCode(form.language);
  if (!words) return localized(original, { [original]: otherwise });
  if ('pieces' in words) return localized(original, { [original]: plain(words.pieces) || otherwise });
  const texts = Object.entries(form.languages).map(([language, texts]) => [
    languageCode(language),
    plain(texts[words.text]?.long ?? [])
  ]);
  const said = Object.fromEntries(texts.filter(([, text]) => text)) as Record<string, string>;
  const from = said[original] ? original : (Object.keys(said)[0] ?? original);
  return localized(from, from in said ? said : { [from]: otherwise });
}

/** "Español (es)" → `es`; a form in one language only does not say which: it is taken for English. */
export const languageCode = (language: string): string =>
  /\(([a-zA-Z-]{2,10})\)\s*$/.exec(language)?.[1]?.toLowerCase() ?? (language.trim() || 'en');

const plain = (pieces: Piece[]): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? piece : '…'))
    .join('')
    .replace(/\*\*|<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
