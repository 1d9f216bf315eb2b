import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { demoPeople, signInAsDemo } from '#capabilities/accounts/server';
import { problems } from '#capabilities/accounts';
import { attempt } from '#platform/web/server';
import { keepSession } from '../../session.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => {
  const people = await demoPeople(context);
  if (!people.length) throw problems.not_a_demo();
  return { people: people.map(({ key, name, role, community }) => ({ key, name, role, community })) };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, z.object({ person: z.string() }), async ({ person }, context) => {
      const device = event.request.headers.get('user-agent') ?? '';
      const { community, ...session } = await signInAsDemo(context, person, device);
      keepSession(event.cookies, session, event.url.protocol === 'https:');
      redirect(303, `/${community}`);
    })
};
