import { resultsPage } from '#capabilities/surveys/server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const asked = Number(url.searchParams.get('release'));
  const number = asked > 0 ? asked : undefined;
  // The page knows its community already; what it is called goes onto paper only.
  const { community: _, ...page } = await resultsPage(context, params.survey, {
    number,
    by: url.searchParams.get('by')
  });
  return page;
};
