import { resultsPage } from '#capabilities/surveys/server';
import { becameOf } from './became.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url: { searchParams } }) => {
  const asked = Number(searchParams.get('release'));
  const [by, open] = ['by', 'open'].map((name) => searchParams.get(name));
  // The page knows its community already; what it is called goes onto paper only.
  const { community: _, ...page } = await resultsPage(context, params.survey, {
    ...{ number: asked > 0 ? asked : undefined, by, open }
  });
  const became = await becameOf(context, params.survey);
  return { ...page, became, asked: { release: asked > 0 ? String(asked) : null, by: by ?? null } };
};
