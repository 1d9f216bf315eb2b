import { redirect } from '@sveltejs/kit';
import { latestCharter } from '#capabilities/charters/server';
import { read } from '#platform/db';
import { communityPath } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** The short address that stands on posters: the charter in force, or the list of them. */
export const GET: RequestHandler = async ({ locals: { context } }) => {
  const id = await read(context, latestCharter);
  redirect(303, communityPath(context, 'charters', ...(id ? [id] : [])));
};
