/** `es` as a reader of `locale` calls it: español, Spanish. */
export function languageName(code: string, locale: string): string {
  const names = made.get(locale) ?? new Intl.DisplayNames([locale], { type: 'language' });
  made.set(locale, names);
  return names.of(code) ?? code;
}

/** Made once each: making these takes longer than everything they are asked. */
const made = new Map<string, Intl.DisplayNames>();
