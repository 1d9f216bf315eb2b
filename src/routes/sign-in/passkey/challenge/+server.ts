import { json } from '@sveltejs/kit';
import { greetPasskey, siteOf } from '#capabilities/accounts/server';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, url, getClientAddress }) =>
  json(await greetPasskey(locals.context, siteOf(url), getClientAddress()));
