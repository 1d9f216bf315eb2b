/** A language of a form: its whole name there, what people call it, and its code where the name carries one. */
export type Spoken = { name: string; label: string; code: string };

/** "Español (es)" is how an XLSForm names a language. */
export function spokenIn(name: string): Spoken {
  const [, label, code] = /^(.*?)\s*\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\)\s*$/.exec(name) ?? [];
  return { name, label: label || name, code: code?.toLowerCase() ?? '' };
}

/** Forms written in one language have a nameless one, which is nothing to choose. */
export const choicesOf = (names: string[]): Spoken[] =>
  names.filter((name) => name && name !== 'default').map(spokenIn);

/** The form's language for somebody who reads the page in this one; else the form's own first. */
export function languageFor(names: string[], locale: string, first: string): string {
  const exact = names.find((name) => spokenIn(name).code.split('-')[0] === locale);
  return exact ?? (names.includes(first) ? first : (names[0] ?? ''));
}

/** The buttons follow the questions where we speak their language; otherwise they stay, and the page says so. */
export function buttonsFor(language: string, locale: 'en' | 'es'): { locale: 'en' | 'es'; same: boolean } {
  const code = spokenIn(language).code.split('-')[0]!;
  if (code === 'en' || code === 'es') return { locale: code, same: true };
  return { locale, same: !code };
}
