import { givenNames } from './givenNames.ts';
import { insults } from './insults.ts';

/** Longer than this nobody reads while voting. */
export const MOST_LETTERS = 200;

/** Why a statement is not taken; each has its sentence for the author. */
export type Refusal = 'empty' | 'too_long' | 'contact' | 'names' | 'insults' | 'duplicate';
/** Why somebody has to look at it first. */
export type Doubt = 'may_name' | 'similar';
export type Screening = { as: 'taken' } | { as: 'held'; reason: Doubt } | { as: 'refused'; reason: Refusal };

/** The rules every statement meets before anybody sees it. `others` are the statements that are there, in any language. */
export function screen(text: string, others: readonly string[]): Screening {
  const reason = refusal(text, others);
  if (reason) return { as: 'refused', reason };
  if (mayName(text)) return { as: 'held', reason: 'may_name' };
  if (others.some((other) => alike(text, other) >= SIMILAR)) return { as: 'held', reason: 'similar' };
  return { as: 'taken' };
}

/** The same for a few words on a card, where nothing can be a duplicate and more room is given. */
export const refusesNote = (text: string, most: number): Refusal | null =>
  !wordsOf(text).length ? 'empty' : text.trim().length > most ? 'too_long' : unfit(text);

const SIMILAR = 0.75;

function refusal(text: string, others: readonly string[]): Refusal | null {
  if (wordsOf(text).length < 2) return 'empty';
  if (text.trim().length > MOST_LETTERS) return 'too_long';
  const wrong = unfit(text);
  if (wrong) return wrong;
  const same = wordsOf(text).join(' ');
  return others.some((other) => wordsOf(other).join(' ') === same) ? 'duplicate' : null;
}

function unfit(text: string): Refusal | null {
  if (CONTACT.some((pattern) => pattern.test(text))) return 'contact';
  if (wordsOf(text).some((word) => insults.has(word))) return 'insults';
  return namesSomebody(text) ? 'names' : null;
}

const CONTACT = [
  /[\w.+-]+@[\w-]+\.\w{2,}/, // mail
  /(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]?\d{4}\b/, // a telephone of this country
  /\b\d{3}[\s.-]\d{4}\b/,
  /\b(?:https?:\/\/|www\.)\S+/i,
  /(?:^|\s)@\w{3,}/,
  /\b\d{2,5}\s+(?:[NSEW]\.?\s+)?\p{Lu}[\p{L}']+\s+(?:St|Street|Ave|Avenue|Blvd|Boulevard|Dr|Drive|Rd|Road|Ln|Lane|Calle)\b/u
];

const NAME = "\\p{Lu}[\\p{L}'’-]+";
const TITLES = [
  'Mr|Mrs|Ms|Mx|Dr|Sr|Sra|Srta|Dra|Lic|Don|Doña|Señora?|Señorita|Mister|Miss',
  'Principal|Teacher|Officer|Supervisor|Mayor|Councilmember|Councilman|Councilwoman|Senator|Pastor|Coach',
  'Directora?|Maestr[oa]|Profesora?|Alcalde(?:sa)?|Oficial|Supervisora?|Concejala?|Regidora?|Senadora?|Padre|Doctora?'
].join('|');
/** A title with a name behind it, however the title is written. */
const TITLED = new RegExp(`(?:^|[^\\p{L}])(${TITLES})\\.?\\s+(?:(?:de|del|la|the)\\s+)?(${NAME})`, 'giu');
const TWO_NAMES = new RegExp(`(?:^|[^\\p{L}])(${NAME})\\s+(?:(?:de|del|de la)\\s+)?(${NAME})`, 'gu');
const ONE_NAME = new RegExp(`\\p{Ll}[,;]?\\s+(${NAME})`, 'gu');
const STARTS_LARGE = /^\p{Lu}/u;

function namesSomebody(text: string): boolean {
  // The title may be written small, the name may not.
  const titled = [...text.matchAll(TITLED)].some(
    ([, , name]) => STARTS_LARGE.test(name!) && !PLACES.has(plain(name!))
  );
  return (
    titled ||
    [...text.matchAll(TWO_NAMES)].some(
      ([, first, second]) => givenNames.has(plain(first!)) && !PLACES.has(plain(second!))
    )
  );
}

/** A given name in the middle of a sentence: it may be a person, a saint's street or a school. */
const mayName = (text: string): boolean =>
  [...text.matchAll(ONE_NAME)].some(([, name]) => givenNames.has(plain(name!)));

/** Words that follow a name where a place or an institution is meant. */
const PLACES = new Set(
  'park parque school escuela elementary primaria high hospital clinic clinica street calle avenue avenida church iglesia center centro county condado department departamento'.split(
    ' '
  )
);

/** Shared words beside all words of both, 0 to 1. */
function alike(one: string, other: string): number {
  const [a, b] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const both = [...a].filter((word) => b.has(word)).length;
  return both / Math.max(1, a.size + b.size - both);
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const wordsOf = (text: string): string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
