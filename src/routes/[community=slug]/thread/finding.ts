import type { Finding } from '#capabilities/surveys/server';
import { reading, type Locale } from '#platform/localized';

type Told = Pick<Finding, 'option' | 'words' | 'measure' | 'value'>;

/** A plain yes says nothing without its question. */
const YES = ['yes', '1'];
export const isPlain = ({ option }: Pick<Finding, 'option'>): boolean =>
  option !== null && YES.includes(option);

/** What was answered and by how many, as a label: "Missed at least one payment: 59 %", or "62 %" of a plain yes. */
export function findingLabel(finding: Told, locale: Locale): string {
  const { words, measure, value } = finding;
  const said = [isPlain(finding) ? null : words.option, words.subgroup?.answer].flatMap((text) =>
    text ? [reading(text, locale).text] : []
  );
  const figure = measure === 'share' ? [`${Math.round(value * 100)} %`] : [];
  return [said.join(', '), ...figure].filter(Boolean).join(': ');
}
