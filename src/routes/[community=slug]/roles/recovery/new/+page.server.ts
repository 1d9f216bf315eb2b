import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/accounts';
import { memberToVouchFor, vouchFor } from '#capabilities/accounts/server';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { foundIn } from '../../found.server.ts';
import type { Actions, PageServerLoad } from './$types';

const Vouched = z.object({ contact: z.string().trim().min(1, 'accounts_sign_in_contact_needed') });

export const load: PageServerLoad = async ({ locals: { context }, url }) => {
  allow(context, may.vouch);
  const member = url.searchParams.get('member');
  if (!member) return { asked: await foundIn(context, url), chosen: null };
  return { asked: null, chosen: await memberToVouchFor(context, member) };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, Vouched, async ({ contact }, context) => {
      const { id, name } = await memberToVouchFor(context, event.url.searchParams.get('member') ?? '');
      await vouchFor(context, id, contact);
      const path = communityPath(context, 'roles', 'recovery');
      redirect(303, `${path}?${new URLSearchParams({ vouched: name })}`);
    })
};
