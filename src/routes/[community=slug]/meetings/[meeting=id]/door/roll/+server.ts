import { json } from '@sveltejs/kit';
import { doorRoll } from '#capabilities/meetings/server';
import type { RequestHandler } from './$types';

/** Names for the greeter's phone, which keeps them sealed. */
export const GET: RequestHandler = async ({ locals: { context }, params }) =>
  json(await doorRoll(context, params.meeting), { headers: { 'cache-control': 'no-store' } });
