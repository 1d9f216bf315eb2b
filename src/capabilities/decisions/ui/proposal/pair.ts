import { locales, type Localized } from '#platform/localized';
import { m } from '#platform/words';

/** A text in each language for the editor: the original first, an old translation marked, what was typed kept. */
export function pairOf(value: Localized | null, name: string, typed?: Record<string, string>) {
  const languages = [...locales].sort((a, b) => Number(b === value?.from) - Number(a === value?.from));
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
