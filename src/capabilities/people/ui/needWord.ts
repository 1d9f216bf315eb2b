import type { Locale } from '#platform/localized';
import { m } from '#platform/words';
import { languageWord } from './languageWord.ts';
import { said } from './said.ts';

/** A need with its detail: "Childcare: 2 to 3 years". */
export function needWord({ kind, detail }: { kind: string; detail: string | null }, locale: Locale): string {
  const need = said('need', kind);
  if (!detail) return need;
  const words =
    kind === 'interpretation' ? languageWord(detail, locale) : said(kind === 'food' ? 'food' : 'age', detail);
  return m.people_need_with({ need, detail: words });
}
