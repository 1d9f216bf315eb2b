import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { problems } from '#capabilities/people';
import { member, merge } from '#capabilities/people/server';
import { isId } from '#platform/ids';
import { attempt } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const other = url.searchParams.get('with');
  if (!isId(other)) throw problems.no_such_member();
  const [one, two] = [await member(context, params.member), await member(context, other)];
  return { one: { id: one.id, name: one.name }, other: { id: two.id, name: two.name } };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, z.object({ other: z.string().refine(isId) }), async ({ other }, context) => {
      await merge(context, event.params.member, other);
      redirect(303, `/${event.params.community}/members/${event.params.member}?saved`);
    })
};
