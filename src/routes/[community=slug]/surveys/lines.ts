import type { Survey } from '#capabilities/surveys/server';
import { inLanguage, reading } from '#platform/localized';

/** A line of a list in the reader's language. */
export function lineFor({ id, title, purpose, phase, audience }: Survey, locale: string) {
  const { text, language } = reading(title, locale);
  return { id, title: text, language, purpose: purpose && inLanguage(purpose, locale), phase, audience };
}
