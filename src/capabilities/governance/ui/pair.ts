import { locales, type Localized } from '#platform/localized';
import { getLocale, m } from '#platform/words';
import { languageName } from './words.ts';

/** A text in each language for a LanguagePair: the original first, of a new one the reader’s; an old translation marked, what was typed kept. */
export function versionsFor(value: Localized | null, name: string, typed?: Record<string, string>) {
  const from = value?.from ?? getLocale();
  const languages = [...locales].sort((a, b) => Number(b === from) - Number(a === from));
  return languages.map((code) => {
    const now = value?.texts[code];
    const old = value && now && now.of < value.revision;
    return {
      code,
      label: languageName(code),
      value: typed?.[`${name}.${code}`] ?? now?.text ?? '',
      stale: old ? m.governance_edit_stale({ language: languageName(value.from) }) : undefined
    };
  });
}
