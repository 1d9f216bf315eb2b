import { may } from '#capabilities/sensemaking';
import { conversationsOf } from '#capabilities/sensemaking/server';
import { reading } from '#platform/localized';
import { may as can } from '#platform/policy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({
  conversations: (await conversationsOf(context)).map(({ id, question, closedAt, openTo }) => ({
    ...{ id, openTo, closed: closedAt !== null },
    question: reading(question, context.locale)
  })),
  prepares: can(context, may.prepare)
});
