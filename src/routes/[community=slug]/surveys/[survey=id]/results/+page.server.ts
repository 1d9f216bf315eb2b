import { resultsPage } from '#capabilities/surveys/server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const asked = Number(url.searchParams.get('release'));
  return resultsPage(context, params.survey, asked > 0 ? asked : undefined);
};
