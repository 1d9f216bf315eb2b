import { readFileSync } from 'node:fs';
import { filesUnder } from '../house/tree.ts';
import type { Locale } from '../../src/platform/localized/index.ts';
import { unwritten } from './unwritten.ts';

export type Answer = { path: string; status: number; html: string; goesTo: string | null };

/** What is wrong with an answer before it is drawn. Not being let in is right, if it is said in words. */
export function faultsIn({ path, status, html, goesTo }: Answer, locale: Locale): string[] {
  const faults: string[] = [];
  if (![200, 303, 401, 403, 404, 409].includes(status)) faults.push(`answers ${status}`);
  if (status === 303 && !goesTo?.startsWith('/')) faults.push(`leads to ${goesTo}`);
  if (html) {
    if (!html.includes(`<html lang="${locale}"`)) faults.push('does not say its language');
    if (!/<title>[^<]*\S[^<]*<\/title>/.test(html)) faults.push('has no title');
    if (html.match(/<h1\b/g)?.length !== 1)
      faults.push(`has ${html.match(/<h1\b/g)?.length ?? 0} first headings`);
    faults.push(...unwritten(textsOf(html)), ...foreignTexts(html, locale));
  }
  return faults.map((fault) => `${path} (${locale}): ${fault}`);
}

/** Which kinds of tags a page is made of, without what is written in them: pages with the same bones are drawn alike. */
export function bonesOf(html: string): string {
  const tags = html.replace(/^[\s\S]*<body/, '').match(/<[a-z][^>]*>/g) ?? [];
  const bare = tags.map((tag) =>
    tag.replace(/\s(href|id|value|for|action|aria-\w+|name|d|style|content)="[^"]*"/g, '')
  );
  return [...new Set(bare)].sort().join('');
}

function textsOf(html: string): string[] {
  const body = html.replace(/<(script|style|svg|code|pre)\b[\s\S]*?<\/\1>/g, '');
  const written = body.match(/(?<=>)[^<>]*[^<>\s][^<>]*(?=<)/g) ?? [];
  const spoken = [...body.matchAll(/\s(?:aria-label|placeholder|alt)="([^"]+)"/g)].map(([, text]) => text!);
  return [...written, ...spoken].map((text) => text.trim());
}

/** Sentences of the other language, whole, outside of what says that it is in that language. */
function foreignTexts(html: string, locale: Locale): string[] {
  const marked = /<(\w+)[^>]*\slang="(?:en|es)"[^>]*>[\s\S]*?<\/\1>/g;
  const [, body = ''] = /<body[^>]*>([\s\S]*)/.exec(html) ?? [];
  const foreign = sentencesOnlyIn(locale === 'es' ? 'en' : 'es');
  return textsOf(`>${body.replace(marked, '')}`)
    .filter((text) => foreign.has(text))
    .map((text) => `says in the other language: ${text}`);
}

const known = new Map<Locale, Set<string>>();

/** Read once: there are a thousand messages and thousands of pages. */
function sentencesOnlyIn(locale: Locale): Set<string> {
  const found = known.get(locale) ?? readSentencesOnlyIn(locale);
  known.set(locale, found);
  return found;
}

/** Messages of one language that the other does not have, long enough to be no name. */
function readSentencesOnlyIn(locale: Locale): Set<string> {
  // The name of a language is written in that language.
  const other = new Set(['English', 'Español', ...messagesOf(locale === 'es' ? 'en' : 'es')]);
  return new Set(messagesOf(locale).filter((text) => text.length > 3 && !other.has(text)));
}

const messagesOf = (locale: Locale): string[] =>
  filesUnder('src', [`${locale}.json`])
    .filter((path) => path.includes('/words/'))
    .flatMap((path) => Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>))
    .filter((text) => typeof text === 'string');
