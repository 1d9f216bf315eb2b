import type { Parameters } from '../../../kernels/bylaws/index.ts';
import { reading, type Locale } from '../../../platform/localized/index.ts';
import { sentenceFor } from '../../../platform/words/server/index.ts';
import { clauseOf, type Clause } from '../rules/agreement.ts';
import { chaptersOf, KEY_NUMBERS, type Chapter } from '../rules/chapters.ts';
import { parameterSentences } from './parameters.ts';
import type { Version } from './versions.ts';

type Text = Pick<Version, 'clauses' | 'parameters'>;

/** What the program goes by, by kind of decision where a clause speaks of several. */
export type SaidGroup = { heading: string | null; sentences: string[] };

/** A clause as somebody reads it. `original` is its language where there is no text in the reader's. */
export type ReadClause = {
  number: string;
  title: string;
  text: string;
  original: string | null;
  stale: boolean;
  says: SaidGroup[];
};

/** A chapter as somebody reads it; the name of its theme is a word of the screen. */
export type ReadChapter = Chapter<ReadClause>;
/** A number of the rules as a sentence, and the clause it stands in. */
export type KeyNumber = { sentence: string; clause: string | null };

/** A version by chapters, in one language. */
export function readChapters(version: Text, locale: Locale): ReadChapter[] {
  const read = new Map(readClauses(version, locale).map((clause) => [clause.number, clause]));
  return chaptersOf(version.clauses).map(({ clauses, ...chapter }) => ({
    ...chapter,
    clauses: clauses.map(({ number }) => read.get(number)!)
  }));
}

/** The few numbers that people ask for first; those that the rules are silent about are left out. */
export function keyNumbers({ clauses, parameters }: Text, locale: Locale): KeyNumber[] {
  if (!parameters) return [];
  const told = KEY_NUMBERS.filter((path) => isSaid(parameters, path));
  return parameterSentences(parameters, locale, told).map(({ path, sentence }) => ({
    sentence: inItsClass(path, sentence, locale),
    clause: clauseOf(clauses, path)
  }));
}

/** Neither still to be decided nor left open on purpose. */
function isSaid(parameters: Parameters, path: string): boolean {
  const value = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], parameters);
  return value !== null && value !== undefined && value !== 'none';
}

/** What is asked of one kind of decision says of which. */
function inItsClass(path: string, sentence: string, locale: Locale): string {
  const name = classOf(path);
  const said = name && sentenceFor(`governance_class_${name}`, {}, locale);
  return said ? `${said}: ${sentence}` : sentence;
}

/** A version in one language, each clause with what the program goes by. */
const readClauses = ({ clauses, parameters }: Text, locale: Locale): ReadClause[] =>
  clauses.map((clause) => {
    const [title, text] = [reading(clause.title, locale), reading(clause.text, locale)];
    return {
      number: clause.number,
      title: title.text,
      text: text.text,
      original: text.language === locale ? null : text.language,
      stale: title.stale || text.stale,
      says: parameters ? groups(parameters, ownPaths(clause, clauses), locale) : []
    };
  });

/** What another clause says more exactly is said there: 4.1 tells the term, 4.2 the rest of leadership. */
function ownPaths(clause: Clause, clauses: Clause[]): (path: string) => boolean {
  const others = clauses.filter((other) => other !== clause).flatMap(({ parameters }) => parameters);
  return (path) => {
    const own = longest(clause.parameters, path);
    return own > 0 && own > longest(others, path);
  };
}

const longest = (names: string[], path: string): number =>
  Math.max(
    0,
    ...names.filter((name) => path === name || path.startsWith(`${name}.`)).map((name) => name.length)
  );

/** What is not asked for is left out: the clause tells what is. */
function groups(parameters: Parameters, isOwn: (path: string) => boolean, locale: Locale): SaidGroup[] {
  const said = parameterSentences(parameters, locale, isOwn, { asked: true });
  const classes = [...new Set(said.map(({ path }) => classOf(path)))];
  return classes.map((name) => ({
    heading: name && classes.length > 1 ? sentenceFor(`governance_class_${name}`, {}, locale) : null,
    sentences: said.filter(({ path }) => classOf(path) === name).map(({ sentence }) => sentence)
  }));
}

const classOf = (path: string): string | null => /^voting\.([a-z]+)/.exec(path)?.[1] ?? null;
