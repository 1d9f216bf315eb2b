import { codingsOf } from '#capabilities/sensemaking/server';
import { reading } from '#platform/localized';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({
  codings: (await codingsOf(context)).map(({ id, title, read, of, coders, closedAt }) => ({
    ...{ id, read, of, coders, closed: closedAt !== null },
    title: reading(title, context.locale)
  }))
});
