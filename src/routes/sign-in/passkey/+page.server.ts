import { redirect } from '@sveltejs/kit';
import { pathWithin } from '#platform/web/server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, url }) => {
  const to = pathWithin(url.searchParams.get('to'));
  if (context.actor.kind === 'account') redirect(303, to ?? '/account');
  return { to: to ?? '', onward: to ? `&${new URLSearchParams({ to })}` : '' };
};
