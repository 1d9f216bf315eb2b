import { may } from '#capabilities/sensemaking';
import { decksOf } from '#capabilities/sensemaking/server';
import { reading } from '#platform/localized';
import { may as can } from '#platform/policy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({
  decks: (await decksOf(context)).map(({ id, title, about, number, cards }) => ({
    ...{ id, number, cards },
    title: reading(title, context.locale),
    about: about && reading(about, context.locale)
  })),
  prepares: can(context, may.prepare)
});
