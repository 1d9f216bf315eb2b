import { may } from '#capabilities/decisions';
import { paperDesk } from '#capabilities/decisions/server';
import { searchMembers } from '#capabilities/people/server';
import { may as allowed } from '#platform/policy';
import { voteView } from '../view.ts';
import { deeds } from './deeds.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const { vote, ...desk } = await paperDesk(context, params.vote);
  const [keeps, reads] = [allowed(context, may.keepPaper), allowed(context, may.readPaper)];
  const query = url.searchParams.get('q')?.trim() ?? '';
  const rows = keeps && query ? (await searchMembers(context, { query })).rows.slice(0, 8) : [];
  const found = rows.map(({ id, name }) => ({ id, name }));
  return {
    vote: voteView(context, vote),
    ...desk,
    keeps,
    reads,
    observes: allowed(context, may.observe),
    query,
    found
  };
};

export const actions: Actions = deeds;
