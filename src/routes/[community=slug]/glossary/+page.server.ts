import { z } from 'zod';
import { may } from '#capabilities/sensemaking';
import { glossaryOf, recordName } from '#capabilities/sensemaking/server';
import { plainDay } from '#platform/dates';
import { newId } from '#platform/ids';
import { reading } from '#platform/localized';
import { may as can } from '#platform/policy';
import { Day, deed, Id, Needed, Pair, text } from '../sense.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => {
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
    prepares: can(context, may.prepare)
  };
};

const Named = z.object({
  termId: Id,
  about: Pair,
  language: z.enum(['es', 'en']),
  name: Needed(120),
  insteadOf: text(120).default(''),
  decidedBy: Needed(300),
  decidedOn: Day
});

export const actions: Actions = {
  default: (event) => deed(event, Named, (naming, context) => recordName(context, naming))
};
