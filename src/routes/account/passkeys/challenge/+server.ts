import { json } from '@sveltejs/kit';
import { askForPasskey, siteOf } from '#capabilities/accounts/server';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, url }) =>
  json(await askForPasskey(locals.context, siteOf(url)));
