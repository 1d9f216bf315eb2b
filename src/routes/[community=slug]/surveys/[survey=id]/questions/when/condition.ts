import {
  conditionOf,
  conditionsFor,
  itemAt,
  problems,
  relevantOf,
  shown,
  signs,
  type Condition
} from '#capabilities/surveys';
import type { Draft } from '#capabilities/surveys/server';
import type { Context } from '#platform/context';
import { read } from '#platform/db';
import { z } from 'zod';
import { conditionLines } from '../conditions.ts';
import { At, frame, opened } from '../draft.ts';

type Definition = Draft['definition'];

export const Added = At.extend({
  of: z.string().max(200),
  sign: z.enum(signs),
  value: z
    .string()
    .trim()
    .regex(/^[^'"]{0,200}$/, 'surveys_when_value_needed')
    .default(''),
  join: z.enum(['and', 'or']).optional()
}).refine(({ sign, value }) => sign === 'answered' || fits(sign, value), {
  message: 'surveys_when_value_needed',
  path: ['value']
});
const fits = (sign: string, value: string): boolean =>
  sign === 'at_least' || sign === 'at_most' ? /^-?\d+(\.\d+)?$/.test(value) : value !== '';

export const Taken = At.extend({ index: z.coerce.number().int().min(0) });
export const ByHand = At.extend({ relevant: z.string().trim().max(20_000) });

/** What the page shows: the condition as it is, and the earlier question that a new part leans on. */
export const whenView = (context: Context, surveyId: string, asked: URLSearchParams) =>
  read(context, async (tx) => {
    const all = await opened(tx, surveyId);
    const path = asked.get('at') ?? '';
    const item = itemAt(all.draft.definition, path);
    if (!item) throw problems.no_such_question();
    const relevant = relevantAt(all.draft.definition, path);
    const leaned = conditionsFor(all.draft.definition, path, all.language);
    const of = leaned.find(({ name }) => name === asked.get('of')) ?? null;
    return {
      ...frame(tx, all),
      path,
      words: shown(item.label, all.language) || item.name,
      relevant,
      condition: conditionLines(all, conditionOf(relevant)),
      questions: leaned.map(({ name, label }) => ({ value: name, label })),
      of
    };
  });

function relevantAt(definition: Definition, path: string): string {
  const said = itemAt(definition, path)?.bind.relevant;
  return typeof said === 'string' ? said : '';
}

/** One more part. What says more than we can show is never touched by it. */
export function relevantWith(definition: Definition, typed: z.infer<typeof Added>): string {
  const { of: name, sign, value, at, join } = typed;
  const condition = shownAt(definition, at);
  const clauses = [...condition.clauses, { name, sign, value: sign === 'answered' ? '' : value }];
  return relevantOf({ join: join ?? condition.join, clauses }) ?? '';
}

export function relevantWithout(definition: Definition, { at, index }: z.infer<typeof Taken>): string {
  const { join, clauses } = shownAt(definition, at);
  return relevantOf({ join, clauses: clauses.toSpliced(index, 1) }) ?? '';
}

function shownAt(definition: Definition, path: string): Condition {
  const condition = conditionOf(relevantAt(definition, path));
  if (!condition) throw problems.draft_changed();
  return condition;
}
