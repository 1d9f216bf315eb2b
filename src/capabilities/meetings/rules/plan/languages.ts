/** `es` as a reader of `locale` calls it: español, Spanish. */
export const languageName = (code: string, locale: string): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
