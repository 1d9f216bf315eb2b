import { m } from '../../../../platform/words/index.ts';
import type { Line, PrintedSkip } from '../../rules/answering/paper.ts';
import type { Compared, Skip } from '../../rules/answering/skips.ts';

export type Said = { text: string; language: string };
type Question = Extract<Line, { kind: 'question' }>;
type Say = (skip: { question: number; answer: string }, options: { locale: 'en' | 'es' }) => string;

const words: Record<Compared['kind'], Say> = {
  is: m.surveys_paper_skip_is,
  is_not: m.surveys_paper_skip_is_not,
  more: m.surveys_paper_skip_more,
  less: m.surveys_paper_skip_less,
  at_least: m.surveys_paper_skip_at_least,
  at_most: m.surveys_paper_skip_at_most
};

/** "Only if your answer to question 3 is “Yes”." In a language that is not ours it is said in Spanish. */
export function skipSentence(skip: PrintedSkip, lines: Line[], codes: string[], code: string): Said {
  const locale = code.startsWith('en') ? 'en' : 'es';
  const said = skip === 'unknown' ? null : phrase(skip, lines, Math.max(0, codes.indexOf(code)), locale);
  const text = said
    ? m.surveys_paper_skip({ when: said }, { locale })
    : m.surveys_paper_skip_unknown({}, { locale });
  return { text, language: locale };
}

function phrase(skip: Skip, lines: Line[], place: number, locale: 'en' | 'es'): string | null {
  if ('of' in skip) {
    const parts = skip.of.map((one) => phrase(one, lines, place, locale));
    if (parts.some((part) => part === null)) return null;
    const join = skip.kind === 'all' ? m.surveys_paper_and : m.surveys_paper_or;
    return (parts as string[]).reduce((one, other) => join({ one, other }, { locale }));
  }
  const asked = lines.find((line): line is Question => line.kind === 'question' && line.path === skip.path);
  if (!asked?.number) return null;
  const choice = asked.choices.find(({ value }) => value === skip.value);
  const answer = choice?.label[place] || skip.value || m.surveys_paper_empty({}, { locale });
  return words[skip.kind]({ question: asked.number, answer }, { locale });
}
