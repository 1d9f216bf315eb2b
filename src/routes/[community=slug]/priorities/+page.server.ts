import { may } from '#capabilities/sensemaking';
import { rankingsOf } from '#capabilities/sensemaking/server';
import { reading } from '#platform/localized';
import { may as can } from '#platform/policy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({
  rankings: (await rankingsOf(context)).map(({ id, question, open, rounds, settledAt }) => ({
    ...{ id, open, rounds, settled: settledAt !== null },
    question: reading(question, context.locale)
  })),
  prepares: can(context, may.prepare)
});
