import { may } from '#capabilities/elections';
import { drawsOf } from '#capabilities/elections/server';
import { dayIn } from '#platform/clock';
import { communityOf } from '#platform/context';
import { inLanguage } from '#platform/localized';
import { may as can } from '#platform/policy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({
  draws: (await drawsOf(context)).map(({ title, openedAt, ...draw }) => ({
    ...draw,
    day: dayIn(communityOf(context).timeZone, openedAt),
    title: inLanguage(title, context.locale)
  })),
  keeps: can(context, may.keepDraws),
  keepsPrivate: can(context, may.keepPrivateDraws)
});
