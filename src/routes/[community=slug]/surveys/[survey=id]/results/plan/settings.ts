import { z } from 'zod';
import type { planOf, Survey } from '#capabilities/surveys/server';
import { couldBeGroups, LEAST_THRESHOLD, MOST_THRESHOLD, named, VERSION } from '#capabilities/surveys';
import { reading, type Localized } from '#platform/localized';

type Planned = Awaited<ReturnType<typeof planOf>>;

export const Settled = z.object({
  by: z.array(z.string()).default([]),
  leave: z.array(z.string()).default([]),
  first: z.array(z.string()).default([]),
  threshold: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, 'surveys_plan_threshold_hint')
    .transform(Number)
    .refine((least) => least >= LEAST_THRESHOLD && least <= MOST_THRESHOLD, 'surveys_plan_threshold_hint'),
  unit: z.enum(['people', 'households']),
  before: z.string().default(''),
  quoting: z.string().default('')
});

/** What was typed, as a change of the plan. An answer that a question begins with stays the one it was. */
export function changeFrom(
  { first, before, quoting, ...settled }: z.infer<typeof Settled>,
  plan: Planned['plan']
) {
  const at = quoting.lastIndexOf('=');
  return {
    ...settled,
    before: before || null,
    headlines: first.map(
      (question) => plan.headlines.find((one) => one.question === question) ?? { question, row: '' }
    ),
    quoting: at < 0 ? null : { question: quoting.slice(0, at), answer: quoting.slice(at + 1) }
  };
}

/** The plan in the reader's words, with everything that can be chosen. */
export function settingsShown(
  { plan, columns }: Planned,
  surveys: Survey[],
  surveyId: string,
  locale: string
) {
  const said = (words: Localized) => reading(words, locale).text;
  const known = named(columns, plan);
  const asOption = ({ key, words }: (typeof known)[number]) => ({ value: key, label: said(words) });
  const told = known.filter(
    ({ kind, repeat }) => !repeat && ['one', 'several', 'rank', 'number'].includes(kind)
  );
  const own = surveys.find(({ id }) => id === surveyId)!;
  return {
    survey: { id: surveyId, title: said(own.title) },
    plan,
    version: VERSION,
    groups: couldBeGroups(known).map(asOption),
    told: told.map(asOption),
    others: surveys
      .filter(({ id, phase }) => id !== surveyId && phase !== 'draft')
      .map(({ id, title }) => ({ value: id, label: said(title) })),
    quotings: couldBeGroups(known)
      .filter(({ options }) => options.length <= 3)
      .flatMap(({ key, words, options }) =>
        options.map((option) => ({
          value: `${key}=${option.value}`,
          label: `${said(words)} ${said(option.words)}`
        }))
      )
  };
}
