import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { problems } from '#capabilities/accounts';
import { demoPeople, signInAsDemo } from '#capabilities/accounts/server';
import { communities } from '#capabilities/places/server';
import { inLanguage } from '#platform/localized';
import { attempt } from '#platform/web/server';
import { keepSession } from '../../session.server.ts';
import { outboxShown } from '../outbox/shown.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { context } = locals;
  const people = await demoPeople(context);
  if (!people.length) throw problems.not_a_demo();
  const places = new Map((await communities(context)).map(({ slug, name }) => [slug, name]));
  return {
    outbox: outboxShown(locals),
    people: people.map(({ accountId: _, community, ...person }) => {
      const name = places.get(community);
      return { ...person, community: name ? inLanguage(name, context.locale) : community };
    })
  };
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
