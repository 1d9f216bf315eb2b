import { canonical } from '../../../kernels/chain/index.ts';
import type { Charter } from './charter.ts';
import { plainTexts } from './wording.ts';

type Said = Record<string, string>;

/** A charter as it is ratified: words and nothing else, in every language. Format 1. */
export type Frozen = {
  format: 1;
  charter: string;
  title: Said;
  preamble: Said;
  domains: { id: string; name: Said; clauses: { id: string; label: string; text: Said }[] }[];
  /** Places for domains that are still to be named. */
  open: number;
};

export function frozen({ id, title, preamble, domains }: Charter): Frozen {
  const named = domains.filter(({ name }) => name !== null);
  return {
    format: 1,
    charter: id,
    title: plainTexts(title),
    preamble: plainTexts(preamble),
    domains: named.map((domain) => ({
      id: domain.id,
      name: plainTexts(domain.name!),
      clauses: domain.clauses.map(({ id, label, text }) => ({ id, label, text: plainTexts(text) }))
    })),
    open: domains.length - named.length
  };
}

/** One text for one charter, letter by letter: its fingerprint is taken over this. */
export const canonicalText = (text: Frozen): string => canonical(text);

const PARAGRAPH = '\n\n';

/** The same as plain paragraphs in one language, as a body reads it before it votes. */
export function spokenText({ preamble, domains }: Frozen, language: string): string {
  const said = (text: Said) => text[language] ?? Object.values(text)[0] ?? '';
  return [
    said(preamble),
    ...domains.flatMap(({ name, clauses }, index) => [
      `${index + 1}. ${said(name)}`,
      ...clauses.map(({ label, text }) => `${label} ${said(text)}`)
    ])
  ].join(PARAGRAPH);
}
