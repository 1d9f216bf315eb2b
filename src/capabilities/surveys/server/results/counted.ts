import type { Locale } from '../../../../platform/localized/index.ts';
import { m } from '../../../../platform/words/index.ts';
import type { Plan } from '../../rules/results/plan.ts';
import type { Released } from './released.ts';
import { inWords } from './shown.ts';

/** How answers were weighted and how sure the figures are, in sentences. */
export function howCounted({ weighing, plan, answers, tables }: Released, locale: Locale): string[] {
  const said = { locale };
  const { state, margins, worth, designEffect, trim, least, greatest } = weighing;
  const used = margins.filter(({ unusable }) => !unusable);
  const names = used.map(({ question }) => {
    const words = tables.find((table) => table.question === question)?.words;
    return words ? `«${inWords(words, locale)}»` : question;
  });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
  const weighted = [
    m.surveys_results_how_weighted({ questions: list }, said),
    m.surveys_results_how_weights({ least, greatest }, said),
    ...(trim === null ? [] : [m.surveys_results_how_trimmed({ most: trim }, said)]),
    m.surveys_results_how_worth({ answers, worth, effect: designEffect }, said)
  ];
  return [
    ...(state === 'weighted' ? weighted : [m[`surveys_results_how_${state}`]({}, said)]),
    m.surveys_results_how_error({}, said),
    errors[plan.errors]({}, said)
  ];
}

const errors: Record<Plan['errors'], typeof m.surveys_results_how_linearized> = {
  linearized: m.surveys_results_how_linearized,
  replicated: m.surveys_results_how_replicated,
  jk1: m.surveys_results_how_jk1,
  jkn: m.surveys_results_how_jkn
};
