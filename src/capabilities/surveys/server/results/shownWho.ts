import { reading, type Locale } from '../../../../platform/localized/index.ts';
import { m } from '../../../../platform/words/index.ts';
import type { WhoAnswered } from '../../rules/results/whoAnswered.ts';
import type { Released } from './released.ts';
import { inWords } from './shown.ts';

/** Those who answered beside everybody who lives here, in the reader's words. */
export function whoShown(margin: WhoAnswered, tables: Released['tables'], locale: Locale) {
  const words = tables.find(({ question }) => question === margin.question)?.words;
  return {
    question: words ? inWords(words, locale) : margin.question,
    source: `${margin.source}, ${margin.year}`,
    levels: margin.levels.map((level) => ({
      ...{ name: nameOf(level, locale), answered: level.answered, zone: level.zone }
    })),
    empty: margin.empty.map((group) => {
      const level = margin.levels.find((one) => one.group === group);
      return level ? nameOf(level, locale) : group;
    })
  };
}

function nameOf({ group, words }: WhoAnswered['levels'][number], locale: Locale): string {
  if (words) return reading(words, locale).text;
  return group === '(rest)' ? m.surveys_results_row_rest({}, { locale }) : group;
}
