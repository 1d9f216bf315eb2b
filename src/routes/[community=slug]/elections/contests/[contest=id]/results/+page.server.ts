import { resultsOf } from '#capabilities/elections/server';
import { dayIn } from '#platform/clock';
import { communityOf } from '#platform/context';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const { count, ...results } = await resultsOf(context, params.contest);
  const { timeZone } = communityOf(context);
  return { ...results, count: count && { ...count, day: dayIn(timeZone, count.countedAt) } };
};
