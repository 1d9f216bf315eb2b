import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may, tieKinds } from '#capabilities/people';
import { member, searchMembers, tie } from '#capabilities/people/server';
import { isId } from '#platform/ids';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  allow(context, may.guide);
  const { id, name } = await member(context, params.member);
  const query = url.searchParams.get('q')?.trim() ?? '';
  const rows = query ? (await searchMembers(context, { query })).rows : null;
  const others = rows?.filter((row) => row.id !== id).slice(0, 12);
  return { id, name, query, found: others?.map((row) => ({ value: row.id, label: row.name })) };
};

const Tie = z.object({
  other: z.string('people_tie_who_needed').refine(isId, 'people_tie_who_needed'),
  kind: z.enum(tieKinds, 'people_tie_kind_needed')
});

export const actions: Actions = {
  default: (event) =>
    attempt(event, Tie, async ({ other, kind }, context) => {
      await tie(context, event.params.member, kind, other);
      redirect(303, `${communityPath(context, 'members', event.params.member)}?saved`);
    })
};
