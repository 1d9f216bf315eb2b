import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { ageBands, disabilities, genders, races, tenures } from '#capabilities/people';
import { describeMyself, myDescription } from '#capabilities/people/server';
import { attempt } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({
  mine: await myDescription(context)
});

/** An answer of the list; anything else is no answer. */
const one = (values: readonly string[]) =>
  z
    .string()
    .default('')
    .transform((value) => (values.includes(value) ? value : null));

const Said = z.object({
  race: z.array(z.enum(races)).default([]),
  ownWords: z
    .string()
    .trim()
    .max(120, 'people_edit_long')
    .default('')
    .transform((text) => text || null),
  gender: one(genders),
  ageBand: one(ageBands),
  disability: one(disabilities),
  tenure: one(tenures)
});

export const actions: Actions = {
  default: (event) =>
    attempt(event, Said, async (said, context) => {
      await describeMyself(context, said);
      redirect(303, `/${event.params.community}/me?saved`);
    })
};
