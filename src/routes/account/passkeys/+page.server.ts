import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { myCommunities, passkeysOf, removePasskey } from '#capabilities/accounts/server';
import { dayIn } from '#platform/clock';
import { plainDay } from '#platform/dates';
import { attempt } from '#platform/web/server';
import { zoneOf } from '../zone.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, url, request }) => {
  const [passkeys, communities] = [await passkeysOf(context), await myCommunities(context)];
  const day = (at: Date) => plainDay(dayIn(zoneOf(communities), at), context.locale);
  return {
    userAgent: request.headers.get('user-agent') ?? '',
    added: url.searchParams.has('added'),
    removing: passkeys.find(({ id }) => id === url.searchParams.get('remove')) ?? null,
    passkeys: passkeys.map(({ id, name, createdAt, usedAt }) => ({
      id,
      name,
      since: day(createdAt),
      used: usedAt && day(usedAt)
    }))
  };
};

export const actions: Actions = {
  remove: (event) =>
    attempt(event, z.object({ id: z.string() }), async ({ id }, context) => {
      await removePasskey(context, id);
      redirect(303, '/account/passkeys');
    })
};
