import { z } from 'zod';
import { may } from '#capabilities/sensemaking';
import { findProposals } from '#capabilities/decisions/server';
import { glossaryOf } from '#capabilities/sensemaking/server';
import type { Context } from '#platform/context';
import { plainDay } from '#platform/dates';
import { newId } from '#platform/ids';
import { inLanguage, reading } from '#platform/localized';
import { may as can } from '#platform/policy';
import { Day, Id, Needed, Pair, text } from '../sense.ts';

/** The names in force, who took each when, and those before. */
export async function glossaryView(context: Context) {
  const said = <N extends { decidedOn: string }>(name: N) => ({
    ...name,
    day: plainDay(name.decidedOn, context.locale)
  });
  return {
    terms: (await glossaryOf(context)).map(({ id, about, names, earlier }) => ({
      ...{ id, names: names.map(said), earlier: earlier.map(said) },
      about: reading(about, context.locale)
    })),
    fresh: newId(),
    prepares: can(context, may.prepare),
    decisions: can(context, may.prepare) ? await adopted(context) : []
  };
}

/** The latest decisions, any of which may have taken a name. */
const adopted = async (context: Context) =>
  (await findProposals(context, { outcome: 'adopted' })).lines.flatMap(({ decisionId, label, question }) =>
    decisionId ? [{ value: decisionId, label: `${label}: ${inLanguage(question, context.locale)}` }] : []
  );

export const Named = z
  .object({
    ...{ termId: Id, about: Pair, name: Needed(120), insteadOf: text(120).default('') },
    language: z.enum(['es', 'en']),
    decidedBy: Needed(300),
    decidedOn: z.union([z.literal(''), Day]).default(''),
    decisionId: z.union([z.literal(''), Id]).default('')
  })
  .refine(({ decidedOn, decisionId }) => decidedOn || decisionId, {
    path: ['decidedOn'],
    error: 'sensemaking_form_day'
  });
