import type { Finding } from '#capabilities/surveys/server';
import { reading, type Locale } from '#platform/localized';

/** What was answered and by how many, as a label: "Missed at least one payment: 59 %". */
export function findingLabel(
  { words: { option, subgroup }, measure, value }: Pick<Finding, 'words' | 'measure' | 'value'>,
  locale: Locale
): string {
  const said = [option, subgroup?.answer].flatMap((text) => (text ? [reading(text, locale).text] : []));
  const figure = measure === 'share' ? [`${Math.round(value * 100)} %`] : [];
  return [said.join(', '), ...figure].filter(Boolean).join(': ');
}
