import { z } from 'zod';
import { dimensions, type Dimension } from '#capabilities/places';
import type { weighingOf } from '#capabilities/surveys/server';
import { reading, type Localized } from '#platform/localized';
import { problems } from '#platform/problem';

type Found = Awaited<ReturnType<typeof weighingOf>>;
type Margins = NonNullable<Found['weighing']>['margins'];

export const Settings = z.object({
  trim: z
    .string()
    .trim()
    .regex(/^(\d{1,3}([.,]\d)?)?$/, 'surveys_weights_trim_hint'),
  errors: z.enum(['linearized', 'jk1', 'jkn', 'replicated']),
  strata: z.string().default('')
});

/** How the answers are weighted, in the reader's words, and what they could be weighted by. */
export function weighingShown({ survey, plan, columns, weighing, benchmarks }: Found, locale: string) {
  const said = (words: Localized) => reading(words, locale).text;
  return {
    survey: { id: survey.id, title: said(survey.title) },
    questions: columns.map(({ key, words }) => ({ value: key, label: said(words) })),
    dimensions: dimensions.filter((dimension) => benchmarks.some((one) => one.dimension === dimension)),
    state: weighing?.state ?? null,
    spread: weighing?.spread ?? null,
    margins: marginsShown(weighing?.margins ?? [], columns, locale),
    trim: plan.trim,
    errors: plan.errors,
    strata: plan.strata
  };
}

/** An answer whose code is also the zone's own is most likely that group. */
export function mappingShown(
  { survey, plan, columns, benchmarks }: Found,
  question: string | null,
  asked: string | null,
  locale: string
) {
  const column = columns.find(({ key }) => key === question);
  const dimension: Dimension | undefined = dimensions.find((one) => one === asked);
  if (!column || !dimension) throw problems.not_found();
  const said = (words: Localized) => reading(words, locale).text;
  const known = benchmarks.filter((one) => one.dimension === dimension);
  const before = plan.margins.find((margin) => margin.question === column.key)?.groups ?? {};
  return {
    survey: { id: survey.id, title: said(survey.title) },
    ...{ question: column.key, asked: said(column.words), dimension },
    groups: known.map(({ code, name }) => ({ value: code, label: said(name) })),
    answers: column.options.map(({ value, words }) => ({
      ...{ value, words: said(words) },
      group: before[value] ?? known.find(({ code }) => code === value)?.code ?? ''
    }))
  };
}

/** Margins in the reader's words. */
function marginsShown(margins: Margins, columns: Found['columns'], locale: string) {
  const said = (words: Localized | null | undefined, otherwise: string) =>
    words ? reading(words, locale).text : otherwise;
  return margins.map(({ question, levels, empty, rest, ...margin }) => {
    const column = columns.find(({ key }) => key === question);
    const group = (code: string) => said(levels.find((one) => one.group === code)?.words, code);
    const answer = (value: string) =>
      said(column?.options.find((option) => option.value === value)?.words, value);
    return {
      ...{ ...margin, key: question, question: said(column?.words, question) },
      levels: levels.map(({ group: code, sample, zone }) => ({ name: group(code), sample, zone })),
      empty: empty.map(group),
      rest: rest.map(answer)
    };
  });
}
