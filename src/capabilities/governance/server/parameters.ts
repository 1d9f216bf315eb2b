import type { Fraction, Parameters } from '../../../kernels/bylaws/index.ts';
import type { Locale } from '../../../platform/localized/index.ts';
import { sentenceFor } from '../../../platform/words/server/index.ts';
import { fractions, questionAbout, tokenOf, type Question } from '../rules/parameters/form.ts';
import { labelOf, officeOf, optionOf, says, saysAt, type Says, type Word } from '../rules/parameters/says.ts';

export type SaidParameter = { path: string; sentence: string };

/**
 * What the rules put into numbers, in sentences: all of them, or those of some parameters. With `asked`,
 * without those that say that something is not asked for.
 */
export function parameterSentences(
  parameters: Parameters,
  locale: Locale,
  which: readonly string[] | ((path: string) => boolean) = () => true,
  { asked: onlyAsked = false } = {}
): SaidParameter[] {
  const all = says(parameters).filter(({ name }) => !onlyAsked || name !== 'governance_says_no');
  const wanted = typeof which === 'function' ? all.filter(({ path }) => which(path)) : saysAt(all, which);
  return wanted.map((one) => ({ path: one.path, sentence: sentence(one, locale) }));
}

function sentence({ name, words }: Says, locale: Locale): string {
  const inputs = Object.entries(words).map(([key, word]) => [key, wordFor(word, locale)]);
  return say(name, Object.fromEntries(inputs), locale);
}

function wordFor(word: Word, locale: Locale): string | number {
  if ('number' in word) return word.number;
  if ('fraction' in word) return fractionWord(word.fraction, locale);
  if ('names' in word)
    return listed(
      word.names.map((name) => nameOf(name, locale)),
      locale
    );
  const money = new Intl.NumberFormat(locale === 'es' ? 'es-US' : 'en-US', {
    style: 'currency',
    currency: 'USD'
  });
  return money.format(word.cents / 100);
}

/** An office the partnership named itself is shown as written. */
const nameOf = (name: string, locale: Locale): string =>
  sentenceFor(name, {}, locale) ?? name.replace(/^governance_office_/, '').replaceAll('_', ' ');

const listed = (names: string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);

function fractionWord(fraction: Fraction, locale: Locale): string {
  const { parts, of, strictly } = fraction;
  if (tokenOf(fraction) === '1/2+') return say('governance_fraction_most', {}, locale);
  const own = strictly ? null : sentenceFor(`governance_fraction_${parts}_${of}`, {}, locale);
  if (own) return own;
  // Shares are easiest told out of a hundred, wherever that comes out even.
  const scale = 100 % of === 0 ? 100 / of : 1;
  const name = strictly ? 'governance_fraction_more_than' : 'governance_fraction_at_least';
  return say(name, { parts: parts * scale, of: of * scale }, locale);
}

/** A question with its words: ready for the form. */
export type Asked = Omit<Question, 'of' | 'inner' | 'list'> & {
  label: string;
  options: { value: string; label: string }[];
  bases: { value: string; label: string }[];
  inner: Asked[];
};

const QUORUM_BASES = ['roll', 'roll_in_standing', 'seats', 'filled_seats'];

/** The questions of one part of the form, with the words of the reader's language. */
export const askAbout = (parameters: Parameters, paths: readonly string[], locale: Locale): Asked[] =>
  paths.map((path) => asked(questionAbout(path, parameters), locale));

function asked({ of = [], list = '', inner, ...question }: Question, locale: Locale): Asked {
  const option = (group: string) => (value: string) => ({
    value,
    label: capital(say(optionOf(group, value), {}, locale))
  });
  const shares =
    question.kind === 'fraction' || question.kind === 'quorum' ? sharesFor(question.value, locale) : null;
  return {
    ...question,
    value: question.kind === 'roles' ? officesIn(String(question.value), locale) : question.value,
    label: capital(say(labelOf(question.path), {}, locale)),
    options: shares ?? of.map(option(list)),
    bases: question.kind === 'quorum' ? QUORUM_BASES.map(option('quorum')) : [],
    inner: inner.map((one) => asked(one, locale))
  };
}

/** Offices in the reader's language; `officeFrom` reads them back. */
const officesIn = (roles: string, locale: Locale): string =>
  roles
    .split(', ')
    .filter(Boolean)
    .map((role) => nameOf(officeOf(role), locale))
    .join(', ');

/** The usual shares, and the one that is in force where it is none of them. */
function sharesFor(value: string | string[], locale: Locale): { value: string; label: string }[] {
  const now = String(value)
    .split(' ')
    .find((word) => word.includes('/'));
  const tokens = now && !fractions.includes(now) ? [...fractions, now] : fractions;
  return tokens.map((token) => ({ value: token, label: capital(fractionWord(fractionFrom(token), locale)) }));
}

const fractionFrom = (token: string): Fraction => {
  const [parts = 0, of = 1] = token.replace('+', '').split('/').map(Number);
  return { parts, of, strictly: token.endsWith('+') };
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const say = (name: string, inputs: Record<string, unknown>, locale: Locale): string =>
  sentenceFor(name, inputs, locale) ?? name;
