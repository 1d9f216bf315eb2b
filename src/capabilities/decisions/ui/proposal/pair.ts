import { locales, type Localized } from '#platform/localized';
import { getLocale, m } from '#platform/words';

/** A text in each language for the editor: the original or else the reader’s first, an old translation marked, what was typed kept. */
export function pairOf(value: Localized | null, name: string, typed?: Record<string, string>) {
  const from = value?.from ?? getLocale();
  const languages = [...locales].sort((a, b) => Number(b === from) - Number(a === from));
  return languages.map((code) => {
    const now = value?.texts[code];
    const old = value && now && now.of < value.revision;
    return {
      code,
      label: code === 'es' ? 'Español' : 'English',
      value: typed?.[`${name}.${code}`] ?? now?.text ?? '',
      stale: old ? m.decisions_stale() : undefined
    };
  });
}
