import { missing, type Localized } from '../../../platform/localized/index.ts';

export type Clause = {
  id: string;
  domainId: string;
  /** "2.1": the second domain, its first clause. */
  label: string;
  text: Localized;
  revision: number;
  wordedAt: Date;
};

/** A domain without a name is a place kept for what is still to be named. */
export type Domain = { id: string; number: number; name: Localized | null; clauses: Clause[] };

export type Charter = {
  id: string;
  title: Localized;
  preamble: Localized;
  domains: Domain[];
};

/** Whether anything waits in the way of showing this draft to people, and what. */
export type Gap = {
  what: 'title' | 'preamble' | 'domain' | 'clause';
  id: string;
  label: string;
  languages: string[];
};

export const clausesOf = ({ domains }: Pick<Charter, 'domains'>): Clause[] =>
  domains.flatMap(({ clauses }) => clauses);

/** Every text that is missing or old in one of the community's languages. It blocks the round. */
export function gapsIn(charter: Charter, languages: readonly string[]): Gap[] {
  const { id, title, preamble, domains } = charter;
  const texts: (Omit<Gap, 'languages'> & { text: Localized | null })[] = [
    { what: 'title', id, label: '', text: title },
    { what: 'preamble', id, label: '', text: preamble },
    ...domains.map(({ id, number, name }) => ({
      what: 'domain' as const,
      id,
      label: String(number),
      text: name
    })),
    ...clausesOf(charter).map(({ id, label, text }) => ({ what: 'clause' as const, id, label, text }))
  ];
  return texts
    .map(({ text, ...gap }) => ({ ...gap, languages: text ? missing(text, languages) : [] }))
    .filter((gap) => gap.languages.length > 0);
}

/** Domains that hold clauses and have no name cannot be shown: nobody would know what they are about. */
export const namelessWithClauses = ({ domains }: Charter): Domain[] =>
  domains.filter(({ name, clauses }) => name === null && clauses.length > 0);
